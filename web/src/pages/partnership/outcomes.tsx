import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { CsvButton } from '../../parts/chart';
import { Citation } from '../../parts/citation';
import { DataIssues } from '../../parts/data-issues';
import { IntervalBar } from '../../parts/interval-bar';
import { Part } from '../../parts/part';
import type { ResultOf } from '../../register/graphql';
import { useRegister } from '../../register/use-register';
import { IntervalQuery, OutcomesQuery } from './partnership-query';

type Observation = NonNullable<
  NonNullable<ResultOf<typeof OutcomesQuery>['partnership']>['outcomes']
>[number];

const levels = ['IMPACT', 'OUTCOME', 'OUTPUT', 'ACTIVITY', 'INPUT'] as const;

/** What was planned and what came of it, by how far along the chain it looks; gaps are rows too. */
export function Outcomes({ id }: { id: string }) {
  const { texts, formats } = useLanguage();
  const answer = useRegister(OutcomesQuery, { id });
  return (
    <Part
      answer={answer}
      of={({ partnership }) =>
        partnership?.outcomes && { observations: partnership.outcomes, issues: partnership.outcomeDataIssues }
      }
      about={texts.outcomes.about}
      lines={8}
      nothing={<p className="subtle">{texts.outcomes.none}</p>}
    >
      {({ observations, issues }) => {
        if (observations.length === 0) return <p className="subtle">{texts.outcomes.none}</p>;
        const achieved = observations.filter(
          ({ stage, value }) => ['INTERIM', 'FINAL'].includes(stage) && value != null,
        );
        return (
          <div className="stack">
            <p>{texts.outcomes.summary(observations.length, achieved.length)}</p>
            <DataIssues issues={issues ?? []} />
            {levels.map((level) => {
              const here = observations.filter(({ metric }) => metric?.resultLevel === level);
              return here.length ? <Level key={level} id={id} level={level} observations={here} /> : null;
            })}
            <CsvButton
              name={`resultat-${id}`}
              header={texts.outcomes.csvColumns}
              rows={observations.map((each) => [
                each.metric?.id,
                each.metric?.label,
                each.metric?.resultLevel,
                texts.stage[each.stage],
                each.operator,
                each.value,
                each.metric?.unit,
                each.numerator,
                each.denominator,
                each.n,
                each.missingReason,
                each.group,
                formats.period(each.period),
                each.citation?.source?.id,
                each.citation?.section,
                each.citation?.figure,
              ])}
            />
          </div>
        );
      }}
    </Part>
  );
}

function Level({
  id,
  level,
  observations,
}: {
  id: string;
  level: (typeof levels)[number];
  observations: readonly Observation[];
}) {
  const { texts, formats } = useLanguage();
  return (
    <div className="stack">
      <h3>{texts.resultLevel[level].name}</h3>
      <p className="small subtle">{texts.resultLevel[level].means}</p>
      <div className="table-frame" tabIndex={0} role="group" aria-label={texts.resultLevel[level].name}>
        <table className="table outcomes">
          <thead>
            <tr>
              <th scope="col">{texts.outcomes.columns.metric}</th>
              <th scope="col">{texts.outcomes.columns.stage}</th>
              <th scope="col">{texts.outcomes.columns.value}</th>
              <th scope="col">{texts.outcomes.columns.period}</th>
              <th scope="col">{texts.outcomes.columns.source}</th>
            </tr>
          </thead>
          <tbody>
            {observations.map((each, index) => (
              <tr key={index}>
                <th scope="row">
                  {each.metric && (
                    <Link href={`/jamfor?matt=${each.metric.id}`}>
                      <RegisterText>{each.metric.label}</RegisterText>
                    </Link>
                  )}
                  {each.group && (
                    <p className="small subtle">
                      <RegisterText>{each.group}</RegisterText>
                    </p>
                  )}
                </th>
                <td>
                  {texts.stage[each.stage]}
                  {each.metric?.capacity && <p className="small subtle">{texts.outcomes.capacity}</p>}
                </td>
                <td>
                  {each.value != null ? (
                    <>
                      <strong className="number">
                        {texts.operator(each.operator, formats.number(each.value))}
                      </strong>{' '}
                      <RegisterText>{each.metric?.unit}</RegisterText>
                      {each.numerator != null && each.denominator != null && (
                        <p className="small subtle">
                          {texts.outcomes.ofHowMany(
                            formats.number(each.numerator),
                            formats.number(each.denominator),
                          )}
                        </p>
                      )}
                      {each.metric?.kind === 'PROPORTION' && ['INTERIM', 'FINAL'].includes(each.stage) && (
                        <Interval id={id} metric={each.metric.id} observation={each} />
                      )}
                    </>
                  ) : (
                    <span className="gap">
                      {each.missingReason ? texts.missing[each.missingReason] : texts.facts.notStated}
                    </span>
                  )}
                  {each.note && (
                    <p className="small subtle">
                      <RegisterText>{each.note}</RegisterText>
                    </p>
                  )}
                </td>
                <td>
                  {formats.period(each.period)}
                  {each.season && (
                    <p className="small subtle">
                      {texts.outcomes.season(each.season.fromMonthDay, each.season.toMonthDay)}
                    </p>
                  )}
                  {each.method && <p className="small subtle">{texts.method[each.method]}</p>}
                </td>
                <td>
                  <Citation citation={each.citation} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The interval around a share, or why there is none. A question of its own: a page without shares asks nothing. */
function Interval({ id, metric, observation }: { id: string; metric: string; observation: Observation }) {
  const { texts } = useLanguage();
  const { data } = useRegister(IntervalQuery, { metric, filter: { ids: [id] } });
  const row = data?.selection?.comparison?.rows.find(
    ({ stage, value, group }) =>
      stage === observation.stage &&
      value === observation.value &&
      (group ?? null) === (observation.group ?? null),
  );
  const interval = row?.interval;
  if (!interval) return null;
  if (interval.low == null || interval.high == null)
    return (
      <p className="small subtle">
        {interval.missingReason && texts.interval95.noInterval(texts.interval95.none[interval.missingReason])}
      </p>
    );
  return (
    <IntervalBar value={Number(observation.value)} low={Number(interval.low)} high={Number(interval.high)} />
  );
}
