import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { Part } from '../../parts/part';
import { useRegister } from '../../register/use-register';
import type { Guideline } from './guidelines-page';
import { DifferenceQuery } from './guidelines-query';

/** Two guidelines side by side: what both ask for, and what only one does. */
export function Differences({ first, second }: { first: Guideline; second: Guideline }) {
  const { texts } = useLanguage();
  const answer = useRegister(DifferenceQuery, { first: first.id, second: second.id });
  return (
    <Part answer={answer} of={(data) => data.guidelineDifference} about={texts.guidelines.about} lines={8}>
      {(difference) => {
        if (!difference.comparable)
          return (
            <p className="note">
              <RegisterText>{difference.message}</RegisterText>
            </p>
          );
        const rows = [
          ...difference.common.map((each) => ({
            first: each.first,
            second: each.second,
            note: each.contradicts
              ? texts.guidelines.contradict
              : each.strengthDiffers
                ? texts.guidelines.strengthDiffers
                : texts.guidelines.both,
          })),
          ...difference.onlyFirst.map((each) => ({
            first: each,
            second: null,
            note: texts.guidelines.onlyOne,
          })),
          ...difference.onlySecond.map((each) => ({
            first: null,
            second: each,
            note: texts.guidelines.onlyOne,
          })),
        ];
        return (
          <div className="table-frame" tabIndex={0} role="group" aria-label={texts.guidelines.differences}>
            <table className="table differences">
              <thead>
                <tr>
                  {[first, second].map((each) => (
                    <th scope="col" key={each.id}>
                      <RegisterText>{each.issuer?.name ?? each.title}</RegisterText> ({each.version})
                    </th>
                  ))}
                  <th scope="col">{texts.guidelines.comparison}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  <tr key={index}>
                    {[row.first, row.second].map((criterion, side) => (
                      <td key={side}>
                        {criterion ? (
                          <>
                            <strong>{criterion.code}</strong> <RegisterText>{criterion.text}</RegisterText>
                            {criterion.strength === 'SOFTENED' && (
                              <span className="small subtle"> ({texts.guidelines.softened})</span>
                            )}
                          </>
                        ) : (
                          <span className="subtle">{texts.guidelines.notAsked}</span>
                        )}
                      </td>
                    ))}
                    <td className="small">{row.note}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      }}
    </Part>
  );
}
