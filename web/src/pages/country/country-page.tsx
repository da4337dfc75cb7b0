import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { Link, useSearchParams } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { Page } from '../../layout/page';
import { Chart } from '../../parts/chart';
import { Part } from '../../parts/part';
import type { Status } from '../../parts/status';
import { graphql } from '../../register/graphql';
import { useRegister } from '../../register/use-register';
import { Section } from '../partnership/section';
import { CountryMap } from './country-map';

const CoverageQuery = graphql(`
  query TheCoverage($language: Language) {
    coverage {
      partnerships
      municipalities
      newestRecord
      checkedOn
      benchmarks {
        label(language: $language)
        count
        year
        citation
      }
    }
  }
`);

const StatisticsQuery = graphql(`
  query TheStatistics(
    $by: StatisticsDimension!
    $filter: PartnershipFilter
    $pricesOf: Int
    $language: Language
  ) {
    selection(filter: $filter) {
      count
      statistics(by: $by, pricesOf: $pricesOf) {
        value
        label(language: $language)
        partnerships
        fundingKnown
        publicPerYear {
          amount
          currency
          missingReason
        }
      }
    }
  }
`);

const dimensions = ['YEAR', 'MUNICIPALITY', 'COUNTY', 'THEME', 'TARGET_GROUP', 'STATUS'] as const;
type Dimension = (typeof dimensions)[number];

export default function CountryPage() {
  const { texts } = useLanguage();
  return (
    <Page title={texts.country.title} lead={<p>{texts.country.lead}</p>}>
      <Section id="tackning" name={texts.country.coverage}>
        <Coverage />
      </Section>
      <Section id="fordelning" name={texts.country.distribution}>
        <Distribution />
      </Section>
      <Section id="karta" name={texts.country.map}>
        <CountryMap />
      </Section>
    </Page>
  );
}

function Coverage() {
  const { texts, formats } = useLanguage();
  const answer = useRegister(CoverageQuery, {});
  return (
    <Part answer={answer} of={(data) => data.coverage} about={texts.country.coverageAbout} lines={21}>
      {(coverage) => {
        const bars = [
          { label: texts.country.inRegister, count: coverage.partnerships, own: true },
          ...coverage.benchmarks.map(({ label, count, year }) => ({
            label: `${label} (${year})`,
            count,
            own: false,
          })),
        ];
        return (
          <div className="stack">
            <dl className="tiles">
              <div className="tile">
                <dt className="small subtle">{texts.country.partnerships}</dt>
                <dd className="big-number">{formats.number(coverage.partnerships)}</dd>
              </div>
              <div className="tile">
                <dt className="small subtle">{texts.country.municipalities}</dt>
                <dd className="big-number">{texts.country.ofAll(coverage.municipalities)}</dd>
              </div>
              <div className="tile">
                <dt className="small subtle">{texts.country.newest}</dt>
                <dd className="glance-value">
                  {coverage.newestRecord ? formats.day(coverage.newestRecord) : texts.facts.notStated}
                </dd>
              </div>
              <div className="tile">
                <dt className="small subtle">{texts.country.checkedOn}</dt>
                <dd className="glance-value">
                  {coverage.checkedOn ? formats.day(coverage.checkedOn) : texts.facts.notStated}
                </dd>
              </div>
            </dl>
            <h3>{texts.country.against}</h3>
            <p className="prose subtle">{texts.country.againstText}</p>
            <Chart
              description={texts.country.againstPicture(bars.length)}
              height={bars.length * 46 + 10}
              drawnFrom={bars}
              table={{
                name: 'tackning',
                header: [
                  texts.country.count,
                  texts.country.number,
                  texts.country.year,
                  texts.citation.source,
                ],
                rows: [
                  [texts.country.inRegister, coverage.partnerships, null, null],
                  ...coverage.benchmarks.map(({ label, count, year, citation }) => [
                    label,
                    count,
                    year,
                    citation,
                  ]),
                ],
              }}
              draw={(plot, width) =>
                horizontalBars(
                  plot,
                  width,
                  bars.map(({ label, count, own }) => ({
                    label,
                    value: count,
                    text: formats.number(count),
                    strong: own,
                  })),
                )
              }
            />
            <ul className="plain-list small subtle">
              {coverage.benchmarks.map(({ label, year, citation }) => (
                <li key={`${label}-${year}`}>
                  <RegisterText>{label}</RegisterText> ({year}): <RegisterText>{citation}</RegisterText>
                </li>
              ))}
            </ul>
          </div>
        );
      }}
    </Part>
  );
}

function Distribution() {
  const { texts, formats } = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const id = useId();
  const by = dimensions.find((each) => each === parameters.get('efter')) ?? 'YEAR';
  const money = parameters.get('visa') === 'pengar';
  const year = Number(parameters.get('priser')) || undefined;
  const answer = useRegister(StatisticsQuery, { by, filter: {}, pricesOf: year });
  const set = (name: string, value: string): void =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return (
    <div className="stack">
      <div className="metric-choice no-print">
        <Field>
          <Label htmlFor={`${id}-by`}>{texts.country.by}</Label>
          <Select id={`${id}-by`} value={by} onChange={(event) => set('efter', event.target.value)}>
            {dimensions.map((each) => (
              <Select.Option key={each} value={each}>
                {texts.country.dimensions[each]}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label htmlFor={`${id}-what`}>{texts.country.show}</Label>
          <Select
            id={`${id}-what`}
            value={money ? 'pengar' : ''}
            onChange={(event) => set('visa', event.target.value)}
          >
            <Select.Option value="">{texts.country.showCounts}</Select.Option>
            <Select.Option value="pengar">{texts.country.showMoney}</Select.Option>
          </Select>
        </Field>
        {money && (
          <Field>
            <Label htmlFor={`${id}-prices`}>{texts.country.prices}</Label>
            <Select
              id={`${id}-prices`}
              value={year ? String(year) : ''}
              onChange={(event) => set('priser', event.target.value)}
            >
              <Select.Option value="">{texts.country.nominal}</Select.Option>
              {[2025, 2024, 2023, 2022, 2021, 2020].map((each) => (
                <Select.Option key={each} value={String(each)}>
                  {texts.country.pricesOf(each)}
                </Select.Option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <Part
        answer={answer}
        of={({ selection }) => selection?.statistics}
        about={texts.country.about}
        lines={12}
      >
        {(statistics) => {
          const named = (value: string | null, label: string): string =>
            by === 'STATUS' && value ? texts.status[value as Status] : label;
          const rows = statistics.map((each) => ({ ...each, name: named(each.value, each.label) }));
          const shown = by === 'YEAR' ? rows.filter((each) => each.value != null) : rows.slice(0, 20);
          const known = rows.reduce((sum, each) => sum + each.fundingKnown, 0);
          const all = rows.reduce((sum, each) => sum + each.partnerships, 0);
          const inYear = (each: (typeof rows)[number]): number => Number(each.value);
          const value = (each: (typeof rows)[number]): number =>
            money ? Number(each.publicPerYear?.amount ?? 0) : each.partnerships;
          return (
            <div className="stack">
              {money && <p className="note">{texts.country.moneyKnown(known, all)}</p>}
              <Chart
                description={texts.country.distributionPicture(texts.country.dimensions[by], rows.length)}
                height={by === 'YEAR' ? 260 : shown.length * 46 + 10}
                drawnFrom={{ shown, money }}
                table={{
                  name: `fordelning-${by.toLowerCase()}`,
                  header: [
                    texts.country.dimensions[by],
                    texts.country.partnerships,
                    texts.country.fundingKnown,
                    texts.money.public,
                  ],
                  rows: rows.map((each) => [
                    each.name,
                    each.partnerships,
                    each.fundingKnown,
                    each.publicPerYear?.amount == null
                      ? each.publicPerYear?.missingReason
                        ? texts.money.missing[each.publicPerYear.missingReason]
                        : texts.money.unknown
                      : formats.money(each.publicPerYear),
                  ]),
                }}
                draw={(plot, width) =>
                  by === 'YEAR'
                    ? plot.plot({
                        width,
                        height: 260,
                        marginLeft: money ? 70 : 36,
                        x: {
                          type: 'band',
                          label: null,
                          tickRotate: width < 560 ? -60 : 0,
                          tickFormat: (tick: number) => `${tick}`,
                        },
                        y: {
                          label: null,
                          grid: true,
                          tickFormat: (tick: number) =>
                            money
                              ? formats.roughMoney({ amount: String(tick), currency: 'SEK' })
                              : formats.number(tick),
                        },
                        marks: [
                          plot.barY(shown, {
                            x: inYear,
                            y: value,
                            fill: 'var(--ds-color-accent-base-default)',
                            insetLeft: 1,
                            insetRight: 1,
                            rx: 2,
                          }),
                          plot.text(money ? [] : shown, {
                            x: inYear,
                            y: value,
                            text: (each: (typeof shown)[number]) => String(value(each)),
                            dy: -8,
                          }),
                          plot.ruleY([0]),
                        ],
                      })
                    : horizontalBars(
                        plot,
                        width,
                        shown.map((each) => ({
                          label: each.name,
                          value: value(each),
                          text: money
                            ? each.publicPerYear?.amount == null
                              ? texts.money.unknown
                              : formats.roughMoney(each.publicPerYear)
                            : `${each.partnerships}`,
                          strong: true,
                        })),
                      )
                }
              />
              {by !== 'YEAR' && by !== 'STATUS' && (
                <p className="small">
                  {shown
                    .filter(({ value: given }) => given != null)
                    .slice(0, 12)
                    .map((each, index) => (
                      <span key={each.value}>
                        {index > 0 && ' · '}
                        <Link href={`/?${parameterOf[by]}=${encodeURIComponent(each.value ?? '')}`}>
                          <RegisterText>{each.name}</RegisterText>
                        </Link>
                      </span>
                    ))}
                </p>
              )}
            </div>
          );
        }}
      </Part>
    </div>
  );
}

const parameterOf: Record<Exclude<Dimension, 'YEAR' | 'STATUS'>, string> = {
  MUNICIPALITY: 'kommun',
  COUNTY: 'lan',
  THEME: 'tema',
  TARGET_GROUP: 'malgrupp',
};

interface Bar {
  label: string;
  value: number;
  text: string;
  strong: boolean;
}

/** Bars with their label above, so that no label is cut at any width. */
function horizontalBars(plot: typeof import('@observablehq/plot'), width: number, bars: readonly Bar[]) {
  const rows = bars.map((bar, index) => ({ ...bar, key: `${index}` }));
  return plot.plot({
    width,
    height: rows.length * 46 + 10,
    marginLeft: 1,
    marginRight: 90,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(1, ...rows.map(({ value }) => value))] },
    y: { axis: null, domain: rows.map(({ key }) => key), padding: 0.55 },
    marks: [
      plot.barX(rows, {
        x: 'value',
        y: 'key',
        fill: (bar: Bar) =>
          bar.strong ? 'var(--ds-color-accent-base-default)' : 'var(--ds-color-neutral-border-default)',
        rx: 2,
      }),
      plot.text(rows, { x: 'value', y: 'key', text: 'text', textAnchor: 'start', dx: 6, fontWeight: 600 }),
      plot.text(rows, {
        y: 'key',
        text: 'label',
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: 0,
        dy: -19,
      }),
      plot.ruleX([0]),
    ],
  });
}
