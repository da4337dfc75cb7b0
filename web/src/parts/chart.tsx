import { useEffect, useRef, useState } from 'react';

import { useLanguage } from '../language/language';
import { RegisterText } from '../language/register-text';
import { downloadCsv, type Cell } from './csv';
import { Icon } from './icon';

export type Plot = typeof import('@observablehq/plot');

interface Props {
  /** What the picture shows, for those who do not see it. */
  description: string;
  /** Draws it; called again when the width of the page changes. */
  draw: (plot: Plot, width: number) => SVGSVGElement | HTMLElement;
  /** Changes when the picture must be drawn anew. */
  drawnFrom: unknown;
  height: number;
  table: { name: string; caption?: string; header: readonly string[]; rows: readonly (readonly Cell[])[] };
  /** Where the same figures stand in a table beside the picture. */
  tableBelow?: boolean;
}

/** A picture, the same figures as a table, and the table as a file. */
export function Chart({ description, draw, drawnFrom, height, table, tableBelow = false }: Props) {
  const { texts } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const drawing = useRef(draw);
  drawing.current = draw;
  const key = JSON.stringify(drawnFrom);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!width) return undefined;
    let here = true;
    void import('@observablehq/plot').then((plot) => {
      if (!here || !frame.current) return;
      const picture = drawing.current(plot, Math.max(width, 260));
      silence(picture);
      frame.current.replaceChildren(picture);
    });
    return () => {
      here = false;
    };
  }, [width, key]);

  return (
    <figure className="chart">
      <div
        className="chart-picture"
        role="img"
        aria-label={description}
        ref={frame}
        style={{ minHeight: `${height}px` }}
      />
      <div className="chart-tools">
        {!tableBelow && (
          <details className="disclosure">
            <summary>{texts.chart.asTable}</summary>
            <DataTable {...table} />
          </details>
        )}
        <CsvButton {...table} />
      </div>
    </figure>
  );
}

/** The picture as a whole has a name; Plot names its parts too, in a way that screen readers and axe refuse. */
function silence(picture: Element): void {
  for (const element of [picture, ...picture.querySelectorAll('*')]) {
    for (const name of ['aria-label', 'aria-description', 'aria-labelledby', 'role'])
      element.removeAttribute(name);
    if (element.localName === 'title') element.remove();
  }
  picture.setAttribute('aria-hidden', 'true');
}

export function DataTable({ caption, header, rows }: Omit<Props['table'], 'name'>) {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label={caption ?? header.join(', ')}>
      <table className="table">
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {header.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((value, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {inCell(value)}
                  </th>
                ) : (
                  <td key={column}>{inCell(value)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inCell(value: Cell) {
  if (value == null) return '–';
  return typeof value === 'string' ? <RegisterText>{value}</RegisterText> : value;
}

export function CsvButton({ name, header, rows }: Pick<Props['table'], 'name' | 'header' | 'rows'>) {
  const { texts } = useLanguage();
  return (
    <button type="button" className="quiet-button" onClick={() => downloadCsv(name, header, rows)}>
      <Icon name="download" />
      {texts.chart.download}
    </button>
  );
}
