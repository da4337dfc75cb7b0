import { Field, Label, Select } from '@digdir/designsystemet-react';
import { Fragment, useId } from 'react';
import { Link, useSearchParams } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText, useTextLanguage } from '../../language/register-text';
import { Chart } from '../../parts/chart';
import { Citation } from '../../parts/citation';
import { Grade } from '../../parts/grade';
import { Part } from '../../parts/part';
import type { ResultOf } from '../../register/graphql';
import { useRegister } from '../../register/use-register';
import { ComparisonQuery, MetricsQuery } from './compare-query';

type Comparison = NonNullable<NonNullable<ResultOf<typeof ComparisonQuery>['selection']>['comparison']>;

const levels = ['IMPACT', 'OUTCOME', 'OUTPUT', 'ACTIVITY', 'INPUT'] as const;

/** One metric over the chosen partnerships, or over all: values, intervals, grades, and why. */
export function MetricComparison({ ids }: { ids: readonly string[] }) {
  const { texts } = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const id = useId();
  const metric = parameters.get('matt') ?? '';
  const onlyChosen = ids.length > 0 && parameters.get('alla') !== 'ja';
  const metrics = useRegister(MetricsQuery, {});
  const set = (name: string, value: string): void =>
    setParameters((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return (
    <div className="stack">
      <Part answer={metrics} of={(data) => data.metrics} about={texts.compare.metricsAbout} lines={2}>
        {(all) => {
          const chosen = all.find((each) => each.id === metric);
          return (
            <div className="stack">
              <div className="metric-choice no-print">
                <Field>
                  <Label htmlFor={`${id}-metric`}>{texts.compare.chooseMetric}</Label>
                  <Select
                    id={`${id}-metric`}
                    value={metric}
                    onChange={(event) => set('matt', event.target.value)}
                  >
                    <Select.Option value="">{texts.compare.noMetric}</Select.Option>
                    {levels.map((level) => {
                      const here = all.filter((each) => each.resultLevel === level);
                      return here.length ? (
                        <Select.Optgroup key={level} label={texts.resultLevel[level].name}>
                          {here.map((each) => (
                            <Select.Option key={each.id} value={each.id}>
                              {`${each.label} (${each.observationCount})`}
                            </Select.Option>
                          ))}
                        </Select.Optgroup>
                      ) : null;
                    })}
                  </Select>
                </Field>
                {ids.length > 0 && metric && (
                  <Field>
                    <Label htmlFor={`${id}-over`}>{texts.compare.over}</Label>
                    <Select
                      id={`${id}-over`}
                      value={onlyChosen ? '' : 'ja'}
                      onChange={(event) => set('alla', event.target.value)}
                    >
                      <Select.Option value="">{texts.compare.overChosen(ids.length)}</Select.Option>
                      <Select.Option value="ja">{texts.compare.overAll}</Select.Option>
                    </Select>
                  </Field>
                )}
              </div>
              {chosen && (
                <p className="prose">
                  <span>
                    <RegisterText>{chosen.definition}</RegisterText>{' '}
                    {texts.compare.direction[chosen.direction]}
                  </span>
                </p>
              )}
              {!metric && <MetricList metrics={all} way={(each) => addressWith(parameters, each)} />}
              {metric && !chosen && <p className="note">{texts.compare.unknownMetric(metric)}</p>}
            </div>
          );
        }}
      </Part>
      {metric && <Rows metric={metric} ids={onlyChosen ? ids : []} />}
    </div>
  );
}

function addressWith(parameters: URLSearchParams, metric: string): string {
  const next = new URLSearchParams(parameters);
  next.set('matt', metric);
  return `/jamfor?${next.toString()}`;
}

type Metric = NonNullable<ResultOf<typeof MetricsQuery>['metrics']>[number];

/** All metrics that somebody has measured, to choose among by reading. */
function MetricList({ metrics, way }: { metrics: readonly Metric[]; way: (id: string) => string }) {
  const { texts } = useLanguage();
  return (
    <>
      <p className="subtle">{texts.compare.metricHelp}</p>
      <dl className="facts">
        {levels.map((level) => {
          const here = metrics.filter((each) => each.resultLevel === level && each.observationCount > 0);
          return here.length ? (
            <Fragment key={level}>
              <dt>{texts.resultLevel[level].name}</dt>
              <dd>
                <ul className="plain-list tags">
                  {here.map(({ id, label, observationCount }) => (
                    <li key={id}>
                      <Link className="tag-link" href={way(id)}>
                        <RegisterText>{label}</RegisterText> ({observationCount})
                      </Link>
                    </li>
                  ))}
                </ul>
              </dd>
            </Fragment>
          ) : null;
        })}
      </dl>
    </>
  );
}

function Rows({ metric, ids }: { metric: string; ids: readonly string[] }) {
  const { texts } = useLanguage();
  const answer = useRegister(ComparisonQuery, { metric, filter: ids.length ? { ids: [...ids] } : {} });
  return (
    <Part answer={answer} of={({ selection }) => selection?.comparison} about={texts.compare.about} lines={8}>
      {(comparison) =>
        comparison.rows.length ? (
          <ComparisonRows comparison={comparison} />
        ) : (
          <p className="note">
            {texts.compare.noRows}{' '}
            {ids.length > 0 && <Link href={`/jamfor?matt=${metric}`}>{texts.compare.overAll}</Link>}
          </p>
        )
      }
    </Part>
  );
}

function ComparisonRows({ comparison }: { comparison: Comparison }) {
  const { texts, formats } = useLanguage();
  const languageOf = useTextLanguage();
  const { metric, rows, ranking, rankingRefusedBecause } = comparison;
  const unit = metric?.unit ?? '';
  const named = (row: Comparison['rows'][number]): string => row.partnership?.title ?? texts.facts.notStated;
  const drawn = rows
    .filter(({ value }) => value != null)
    .map((row, index) => ({
      key: `${index + 1}. ${named(row)}`,
      label: `${shortened(named(row))}${row.group ? ` – ${shortened(row.group)}` : ''}`,
      value: Number(row.value),
      low: row.interval?.low == null ? undefined : Number(row.interval.low),
      high: row.interval?.high == null ? undefined : Number(row.interval.high),
      planned: ['PLANNED', 'TARGET'].includes(row.stage),
      grade: row.grade,
    }));
  const header = texts.compare.columns;
  return (
    <div className="stack">
      {ranking?.length ? (
        <div>
          <h3>{texts.compare.ranking}</h3>
          <ol>
            {ranking.map(({ rank, partnership }) => (
              <li key={`${rank}-${partnership?.id}`} value={rank}>
                <RegisterText>{partnership?.title}</RegisterText>
              </li>
            ))}
          </ol>
        </div>
      ) : (
        rankingRefusedBecause && (
          <div className="note">
            <p>
              <strong>{texts.compare.noRanking}</strong> <RegisterText>{rankingRefusedBecause}</RegisterText>
            </p>
          </div>
        )
      )}
      {drawn.length > 0 && (
        <Chart
          description={texts.compare.pictureSays(metric?.label ?? '', drawn.length)}
          height={60 + drawn.length * 48}
          drawnFrom={drawn}
          tableBelow
          table={{
            name: `jamforelse-${metric?.id}`,
            header,
            rows: rows.map((row) => [
              named(row),
              row.grade,
              row.value == null ? null : `${texts.operator(row.operator, formats.number(row.value))} ${unit}`,
              row.interval?.low == null || row.interval.high == null
                ? null
                : `${formats.number(row.interval.low)}–${formats.number(row.interval.high)}`,
              texts.stage[row.stage],
              formats.period(row.period),
              row.reasons.map(({ message }) => message).join(' '),
              [row.citation?.source?.id, row.citation?.section, row.citation?.figure]
                .filter(Boolean)
                .join(', '),
            ]),
          }}
          draw={(plot, width) =>
            plot.plot({
              width,
              height: 60 + drawn.length * 48,
              marginLeft: 12,
              marginRight: 20,
              marginBottom: 40,
              x: {
                label: unit,
                labelAnchor: 'center',
                labelArrow: 'none',
                zero: metric?.kind !== 'PROPORTION',
                grid: true,
                ...(metric?.kind === 'PROPORTION' && { domain: [0, 100] }),
              },
              y: { domain: drawn.map(({ key }) => key), label: null, axis: null },
              marks: [
                plot.ruleX([0]),
                plot.text(drawn, {
                  y: 'key',
                  text: (row: (typeof drawn)[number]) => `${row.label}  (${row.grade})`,
                  frameAnchor: 'left',
                  textAnchor: 'start',
                  dx: 4,
                  dy: -15,
                }),
                plot.link(
                  drawn.filter(({ low, high }) => low != null && high != null),
                  {
                    x1: 'low',
                    x2: 'high',
                    y1: 'key',
                    y2: 'key',
                    stroke: 'var(--ds-color-accent-border-default)',
                    strokeWidth: 5,
                    strokeOpacity: 0.45,
                    strokeLinecap: 'round',
                  },
                ),
                plot.dot(drawn, {
                  x: 'value',
                  y: 'key',
                  r: 6,
                  symbol: (row: (typeof drawn)[number]) => (row.planned ? 'diamond' : 'circle'),
                  fill: (row: (typeof drawn)[number]) =>
                    row.planned
                      ? 'var(--ds-color-neutral-background-default)'
                      : 'var(--ds-color-accent-base-default)',
                  stroke: 'var(--ds-color-accent-base-default)',
                  strokeWidth: 2,
                }),
              ],
            })
          }
        />
      )}
      <p className="small subtle">{texts.compare.legend}</p>
      <div className="table-frame" tabIndex={0} role="group" aria-label={texts.compare.metric}>
        <table className="table compare-rows">
          <thead>
            <tr>
              {header.map((title) => (
                <th scope="col" key={title}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">
                  {row.partnership && (
                    <Link
                      href={`/partnerskap/${encodeURIComponent(row.partnership.id)}`}
                      lang={languageOf(row.partnership.title)}
                    >
                      {row.partnership.title}
                    </Link>
                  )}
                  <p className="small subtle">
                    <RegisterText>{row.partnership?.municipality?.name}</RegisterText>
                    {row.group && (
                      <>
                        {' · '}
                        <RegisterText>{row.group}</RegisterText>
                      </>
                    )}
                  </p>
                </th>
                <td>
                  <Grade grade={row.grade} />
                </td>
                <td>
                  {row.value == null ? (
                    <span className="gap">{texts.facts.notStated}</span>
                  ) : (
                    <>
                      <strong className="number">
                        {texts.operator(row.operator, formats.number(row.value))}
                      </strong>{' '}
                      <RegisterText>{unit}</RegisterText>
                    </>
                  )}
                  {row.numerator != null && row.denominator != null && (
                    <p className="small subtle">
                      {texts.outcomes.ofHowMany(
                        formats.number(row.numerator),
                        formats.number(row.denominator),
                      )}
                    </p>
                  )}
                  {row.normalised?.value != null && (
                    <p className="small subtle">
                      {texts.compare.normalised}: {formats.number(row.normalised.value)}{' '}
                      <RegisterText>{row.normalised.unit}</RegisterText> (
                      <RegisterText>{row.normalised.formula}</RegisterText>)
                    </p>
                  )}
                </td>
                <td>
                  {row.interval?.low != null && row.interval.high != null ? (
                    <>
                      {formats.number(row.interval.low)}–{formats.number(row.interval.high)}
                      <br />
                      <span className="small subtle">{row.interval.method}</span>
                    </>
                  ) : (
                    <span className="small subtle reason">
                      {row.interval?.missingReason ? texts.interval95.none[row.interval.missingReason] : '–'}
                    </span>
                  )}
                </td>
                <td>{texts.stage[row.stage]}</td>
                <td>{formats.period(row.period)}</td>
                <td>
                  <ul className="plain-list compare-lines small">
                    {row.reasons.map(({ code, message }) => (
                      <li key={code}>
                        <RegisterText>{message}</RegisterText>
                      </li>
                    ))}
                  </ul>
                </td>
                <td>
                  <Citation citation={row.citation} listed={false} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small">
        <Link href="/om#betyg">{texts.compare.howToRead}</Link>
      </p>
    </div>
  );
}

function shortened(text: string): string {
  return text.length > 44 ? `${text.slice(0, 43).trimEnd()}…` : text;
}
