import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { AssessmentMark } from '../../parts/assessment';
import { Citation } from '../../parts/citation';
import { Part } from '../../parts/part';
import type { ResultOf } from '../../register/graphql';
import { useRegister } from '../../register/use-register';
import { FindingsQuery } from './partnership-query';

type Assessment = NonNullable<
  NonNullable<ResultOf<typeof FindingsQuery>['partnership']>['assessments']
>[number];

/** What the text shows of what each guideline asks for. */
export function Findings({ id }: { id: string }) {
  const { texts } = useLanguage();
  const answer = useRegister(FindingsQuery, { id });
  return (
    <Part
      answer={answer}
      of={({ partnership }) => partnership?.assessments}
      about={texts.guidelines.about}
      lines={6}
      nothing={<p className="subtle">{texts.guidelines.noneForPartnership}</p>}
    >
      {(assessed) => {
        const groups = byGuideline(assessed);
        if (groups.length === 0) return <p className="subtle">{texts.guidelines.noneForPartnership}</p>;
        return (
          <div className="stack">
            <p className="note" data-tone="quiet">
              {texts.guidelines.caution}
            </p>
            {groups.map(({ guideline, assessments }) => (
              <details className="disclosure finding" key={guideline.id}>
                <summary>
                  <RegisterText>{guideline.title}</RegisterText> ({guideline.version})
                  <span className="small subtle"> – {texts.guidelines.counts(countsOf(assessments))}</span>
                </summary>
                <ul className="plain-list findings">
                  {assessments.map(({ criterion, result, extent, evidence, note, reason }, index) => (
                    <li key={`${criterion.code}-${index}`}>
                      <AssessmentMark result={result} part={extent === 'PART'} />
                      <div>
                        <p>
                          <RegisterText>{criterion.text}</RegisterText>
                        </p>
                        {(note ?? reason) && (
                          <p className="small subtle">
                            <RegisterText>{note ?? reason?.message}</RegisterText>
                          </p>
                        )}
                        {result !== 'NOT_ASSESSED' &&
                          evidence.map((citation, place) => (
                            <p key={place}>
                              <Citation citation={citation} />
                            </p>
                          ))}
                      </div>
                    </li>
                  ))}
                </ul>
                <Link href={`/riktlinjer?riktlinje=${encodeURIComponent(guideline.id)}`}>
                  {texts.guidelines.seeMatrix}
                </Link>
              </details>
            ))}
          </div>
        );
      }}
    </Part>
  );
}

function byGuideline(assessments: readonly Assessment[]) {
  const groups = new Map<
    string,
    { guideline: NonNullable<Assessment['guideline']>; assessments: Assessment[] }
  >();
  for (const assessment of assessments) {
    const { guideline } = assessment;
    if (!guideline) continue;
    const group = groups.get(guideline.id);
    if (group) group.assessments.push(assessment);
    else groups.set(guideline.id, { guideline, assessments: [assessment] });
  }
  return [...groups.values()];
}

function countsOf(assessments: readonly Assessment[]) {
  const count = (result: Assessment['result']): number =>
    assessments.filter((each) => each.result === result).length;
  return {
    shown: count('SHOWN'),
    contradicted: count('CONTRADICTED'),
    silent: count('SILENT'),
    notAssessed: count('NOT_ASSESSED'),
    notApplicable: count('NOT_APPLICABLE'),
  };
}
