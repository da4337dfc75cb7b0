import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { Citation } from '../../parts/citation';
import { SideName } from '../../parts/side';
import type { Record } from './partnership-page';

/** Who stands on each side, and what each brings. */
export function Sides({ record }: { record: Record }) {
  const { texts, formats } = useLanguage();
  const sides = (['PUBLIC', 'CIVIL_SOCIETY', 'PRIVATE'] as const).filter(
    (side) => record.parties.some((party) => party.side === side) || side !== 'PRIVATE',
  );
  return (
    <div className="stack">
      {record.purpose && (
        <div className="prose">
          <h3>{texts.partnership.purpose}</h3>
          <p>
            <RegisterText>{record.purpose}</RegisterText>
          </p>
        </div>
      )}
      {record.goals.length > 0 && (
        <div className="prose">
          <h3>{texts.partnership.goals}</h3>
          <ul>
            {record.goals.map((goal) => (
              <li key={goal}>
                <RegisterText>{goal}</RegisterText>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="sides">
        {sides.map((side) => {
          const parties = record.parties.filter((party) => party.side === side);
          const commitments = record.commitments.filter((commitment) => commitment.side === side);
          return (
            <div className="side-column" data-side={side} key={side}>
              <h3>
                <SideName side={side} />
              </h3>
              {parties.length === 0 && <p className="subtle">{texts.partnership.noParty}</p>}
              <ul className="plain-list side-parties">
                {parties.map(({ organisation, actingUnit, role, joinedOn, leftOn }, index) => (
                  <li key={index}>
                    <strong>
                      {organisation ? (
                        <Link href={`/organisationer/${encodeURIComponent(organisation.id)}`}>
                          <RegisterText>{organisation.name}</RegisterText>
                        </Link>
                      ) : (
                        texts.partnership.organisationCannotBeShown
                      )}
                    </strong>
                    {organisation?.partOf && (
                      <p className="small subtle">
                        {texts.partnership.partOf} <RegisterText>{organisation.partOf.name}</RegisterText>
                      </p>
                    )}
                    {actingUnit && (
                      <p className="small">
                        {texts.partnership.through} <span lang="sv">{actingUnit}</span>
                      </p>
                    )}
                    {role && (
                      <p className="small subtle">
                        <RegisterText>{role}</RegisterText>
                      </p>
                    )}
                    {joinedOn && (
                      <p className="small subtle">{texts.partnership.joined(formats.shortDay(joinedOn))}</p>
                    )}
                    {leftOn && (
                      <p className="small subtle">{texts.partnership.left(formats.shortDay(leftOn))}</p>
                    )}
                  </li>
                ))}
              </ul>
              <h4>{texts.partnership.brings}</h4>
              {commitments.length === 0 ? (
                <p className="subtle">{texts.partnership.bringsNothingStated}</p>
              ) : (
                <ul className="plain-list side-brings">
                  {commitments.map(
                    ({ kind, description, quantity, operator, unit, citation, period }, index) => (
                      <li key={index}>
                        <span className="small kind">{texts.contribution[kind]}</span>
                        <p>
                          <RegisterText>{description}</RegisterText>
                          {quantity != null && (
                            <>
                              {' '}
                              (
                              <span className="number">
                                {texts.operator(operator, formats.number(quantity))}
                              </span>{' '}
                              <RegisterText>{unit}</RegisterText>)
                            </>
                          )}
                          {period && <span className="small subtle"> {formats.period(period)}</span>}
                        </p>
                        <Citation citation={citation} />
                      </li>
                    ),
                  )}
                </ul>
              )}
            </div>
          );
        })}
      </div>
      <p className="small subtle">{texts.labelStatus[record.labelStatus]}</p>
    </div>
  );
}
