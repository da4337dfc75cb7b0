import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { Chart } from '../../parts/chart';
import { Citation } from '../../parts/citation';
import { DataIssues } from '../../parts/data-issues';
import { Part } from '../../parts/part';
import { SideName } from '../../parts/side';
import type { ResultOf } from '../../register/graphql';
import { useRegister } from '../../register/use-register';
import { MoneyQuery } from './partnership-query';

type Funding = NonNullable<NonNullable<ResultOf<typeof MoneyQuery>['partnership']>['funding']>;

/** What is paid and given, with its parts as a picture and as a table. */
export function Money({ id }: { id: string }) {
  const { texts } = useLanguage();
  const answer = useRegister(MoneyQuery, { id });
  return (
    <Part
      answer={answer}
      of={({ partnership }) => partnership?.funding}
      about={texts.money.about}
      lines={8}
      nothing={<p className="subtle">{texts.money.nothingStated}</p>}
    >
      {(funding) => <Sums id={id} funding={funding} />}
    </Part>
  );
}

function Sums({ id, funding }: { id: string; funding: Funding }) {
  const { texts, formats } = useLanguage();
  const { stated, contributions, dataIssues } = funding;
  const valued = contributions.filter(({ amount }) => amount != null);
  const parts = valued.map(({ side, amount, description, kind }) => ({
    side: texts.side[side],
    amount: Number(amount?.amount),
    name: `${texts.contribution[kind]}: ${description}`,
    isPublic: side === 'PUBLIC',
  }));
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  const header = [
    texts.money.columns.side,
    texts.money.columns.what,
    texts.money.columns.from,
    texts.money.columns.amount,
    texts.money.columns.period,
    texts.money.columns.source,
  ];
  return (
    <div className="stack">
      <dl className="tiles">
        <div className="tile">
          <dt className="small subtle">{texts.money.public}</dt>
          <dd className="big-number">
            {funding.public ? (
              formats.money(funding.public)
            ) : (
              <span className="unknown">{missing(funding.publicMissingReason)}</span>
            )}
          </dd>
        </div>
        <div className="tile" data-side="CIVIL_SOCIETY">
          <dt className="small subtle">{texts.money.civilSociety}</dt>
          <dd className="big-number">
            {funding.civilSociety ? (
              formats.money(funding.civilSociety)
            ) : (
              <span className="unknown">{missing(funding.civilSocietyMissingReason)}</span>
            )}
          </dd>
        </div>
        <div className="tile" data-side="NONE">
          <dt className="small subtle">{texts.money.statedTotal}</dt>
          <dd>
            {stated ? (
              <>
                <span className="big-number">{formats.money(stated)}</span>
                <span className="small subtle"> {texts.money.per[stated.per]}</span>
                <p>
                  <Citation citation={stated.citation} />
                </p>
              </>
            ) : (
              <span className="big-number">
                <span className="unknown">{texts.money.notStated}</span>
              </span>
            )}
          </dd>
        </div>
      </dl>
      <DataIssues issues={dataIssues} />
      {parts.length > 0 && (
        <Chart
          description={texts.money.pictureSays(
            parts.length,
            formats.money({ amount: String(total), currency: 'SEK' }),
          )}
          height={40 + 44 * new Set(parts.map(({ side }) => side)).size}
          drawnFrom={parts}
          tableBelow
          table={{
            name: `pengar-${id}`,
            header,
            rows: contributions.map(
              ({ side, kind, description, organisation, amount, per, period, citation }) => [
                texts.side[side],
                `${texts.contribution[kind]}: ${description}`,
                organisation?.name,
                amount ? `${formats.money(amount)} ${texts.money.per[per]}` : texts.money.unvalued,
                formats.period(period),
                [citation?.source?.id, citation?.section, citation?.figure].filter(Boolean).join(', '),
              ],
            ),
          }}
          draw={(plot, width) =>
            plot.plot({
              width,
              height: 40 + 44 * new Set(parts.map(({ side }) => side)).size,
              marginLeft: 24,
              marginRight: 24,
              marginTop: 8,
              marginBottom: 30,
              x: {
                label: null,
                tickFormat: (value: number) => formats.roughMoney({ amount: String(value), currency: 'SEK' }),
                ticks: Math.max(2, Math.round(width / 150)),
              },
              y: { axis: null, domain: [...new Set(parts.map(({ side }) => side))] },
              marks: [
                plot.barX(
                  parts,
                  plot.stackX({
                    x: 'amount',
                    y: 'side',
                    fill: (part: (typeof parts)[number]) =>
                      part.isPublic
                        ? 'var(--ds-color-accent-base-default)'
                        : 'var(--ds-color-brand1-base-default)',
                    stroke: 'var(--ds-color-neutral-background-default)',
                    strokeWidth: 2,
                    rx: 3,
                  }),
                ),
                plot.text(
                  parts,
                  plot.stackX({
                    x: 'amount',
                    y: 'side',
                    text: (part: (typeof parts)[number]) =>
                      part.amount / total > 90 / width
                        ? formats.roughMoney({ amount: String(part.amount), currency: 'SEK' })
                        : '',
                    fill: (part: (typeof parts)[number]) =>
                      part.isPublic
                        ? 'var(--ds-color-accent-base-contrast-default)'
                        : 'var(--ds-color-brand1-base-contrast-default)',
                    fontWeight: 600,
                  }),
                ),
                plot.ruleX([0]),
              ],
            })
          }
        />
      )}
      {contributions.length > 0 ? (
        <div className="table-frame" tabIndex={0} role="group" aria-label={texts.money.parts}>
          <table className="table">
            <caption>
              {texts.money.partsCaption(contributions.length, contributions.length - valued.length)}
            </caption>
            <thead>
              <tr>
                {header.map((title) => (
                  <th
                    key={title}
                    scope="col"
                    className={title === texts.money.columns.amount ? 'amount' : undefined}
                  >
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {contributions.map(
                (
                  { side, kind, description, organisation, amount, per, period, priceBasis, citation },
                  index,
                ) => (
                  <tr key={index}>
                    <td>
                      <SideName side={side} />
                    </td>
                    <th scope="row">
                      <span className="small subtle">{texts.contribution[kind]}</span>
                      <br />
                      <RegisterText>{description}</RegisterText>
                    </th>
                    <td>
                      <RegisterText>{organisation?.name ?? texts.facts.notStated}</RegisterText>
                    </td>
                    <td className="amount">
                      {amount ? (
                        <>
                          {formats.money(amount)}
                          <br />
                          <span className="small subtle">{texts.money.per[per]}</span>
                          {priceBasis && (
                            <p className="small subtle">
                              {priceBasis.index} {priceBasis.vintage}{' '}
                              {priceBasis.percent ? `${formats.number(priceBasis.percent)} %` : ''}
                            </p>
                          )}
                        </>
                      ) : (
                        <span className="subtle">{texts.money.unvalued}</span>
                      )}
                    </td>
                    <td>{formats.period(period)}</td>
                    <td>
                      <Citation citation={citation} />
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="subtle">{texts.money.nothingStated}</p>
      )}
    </div>
  );

  function missing(reason: Funding['publicMissingReason']): string {
    return reason ? texts.money.missing[reason] : texts.money.notStated;
  }
}
