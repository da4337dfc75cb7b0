import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';

import { useLanguage } from '../language/language';
import { RegisterText } from '../language/register-text';
import { CsvButton } from './chart';
import { SideMark, type Side } from './side';

interface PartnershipLike {
  id: string;
  parties: readonly { side: Side; organisation: { id: string; name: string } | null }[];
}

interface Pair {
  left: { id: string; name: string };
  right: { id: string; name: string; side: Side };
  count: number;
}

const rowHeight = 34;
const [width, columnWidth] = [900, 330];

/** Who works with whom: public bodies to the left, the others to the right, a line for each pair. */
export function WhoWithWhom({
  partnerships,
  name,
}: {
  partnerships: readonly PartnershipLike[];
  name: string;
}) {
  const { texts } = useLanguage();
  const [, goTo] = useLocation();
  const pairs = useMemo(() => pairsOf(partnerships), [partnerships]);
  if (pairs.length === 0) return <p className="subtle">{texts.network.none}</p>;
  const left = unique(pairs.map((pair) => pair.left));
  const right = unique(pairs.map((pair) => pair.right));
  const height = Math.max(left.length, right.length) * rowHeight + 12;
  const y = (list: readonly { id: string }[], id: string): number => {
    const index = list.findIndex((each) => each.id === id);
    return 6 + (height - 12) * ((index + 0.5) / list.length);
  };
  const most = Math.max(...pairs.map(({ count }) => count));
  const way = (id: string): string => `/organisationer/${encodeURIComponent(id)}`;
  return (
    <figure className="chart">
      <div
        className="network"
        tabIndex={0}
        role="img"
        aria-label={texts.network.description(left.length, right.length, pairs.length)}
      >
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" lang="sv">
          {pairs.map((pair) => {
            const [y1, y2] = [y(left, pair.left.id), y(right, pair.right.id)];
            const [x1, x2] = [columnWidth + 10, width - columnWidth - 10];
            return (
              <path
                key={`${pair.left.id}-${pair.right.id}`}
                className="network-line"
                d={`M${x1} ${y1} C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`}
                strokeWidth={1.5 + (5 * (pair.count - 1)) / Math.max(1, most - 1)}
              />
            );
          })}
          {left.map(({ id, name: label }) => (
            <g key={id} className="network-node" onClick={() => goTo(way(id))}>
              <title>{label}</title>
              <rect
                className="network-public"
                x={columnWidth - 4}
                y={y(left, id) - 6}
                width="12"
                height="12"
                rx="2"
              />
              <text x={columnWidth - 12} y={y(left, id)} dy="0.35em" textAnchor="end">
                {shortened(label)}
              </text>
            </g>
          ))}
          {right.map(({ id, name: label, side }) => (
            <g key={id} className="network-node" onClick={() => goTo(way(id))}>
              <title>{label}</title>
              {side === 'CIVIL_SOCIETY' ? (
                <circle className="network-civil" cx={width - columnWidth - 2} cy={y(right, id)} r="6.5" />
              ) : (
                <rect
                  className="network-private"
                  x={width - columnWidth - 7}
                  y={y(right, id) - 5}
                  width="10"
                  height="10"
                  transform={`rotate(45 ${width - columnWidth - 2} ${y(right, id)})`}
                />
              )}
              <text x={width - columnWidth + 12} y={y(right, id)} dy="0.35em">
                {shortened(label)}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <details className="disclosure network-table">
        <summary>{texts.network.asTable(pairs.length)}</summary>
        <div className="table-frame" tabIndex={0} role="group" aria-label={texts.network.name}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{texts.side.PUBLIC}</th>
                <th scope="col">{texts.network.with}</th>
                <th scope="col">{texts.network.count}</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map(({ left: one, right: other, count }) => (
                <tr key={`${one.id}-${other.id}`}>
                  <th scope="row">
                    <Link href={way(one.id)}>
                      <RegisterText>{one.name}</RegisterText>
                    </Link>
                  </th>
                  <td>
                    <SideMark side={other.side} />{' '}
                    <Link href={way(other.id)}>
                      <RegisterText>{other.name}</RegisterText>
                    </Link>
                  </td>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <CsvButton
        name={name}
        header={[texts.side.PUBLIC, texts.network.with, texts.network.count]}
        rows={pairs.map(({ left: one, right: other, count }) => [one.name, other.name, count])}
      />
    </figure>
  );
}

function pairsOf(partnerships: readonly PartnershipLike[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { parties } of partnerships) {
    const seen = new Set<string>();
    for (const one of parties)
      for (const other of parties) {
        if (one.side !== 'PUBLIC' || other.side === 'PUBLIC' || !one.organisation || !other.organisation)
          continue;
        const key = `${one.organisation.id} ${other.organisation.id}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const pair = pairs.get(key);
        if (pair) pair.count++;
        else
          pairs.set(key, {
            left: one.organisation,
            right: { ...other.organisation, side: other.side },
            count: 1,
          });
      }
  }
  return [...pairs.values()].sort(
    (a, b) => b.count - a.count || a.right.name.localeCompare(b.right.name, 'sv'),
  );
}

function unique<Node extends { id: string }>(nodes: readonly Node[]): Node[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text;
}
