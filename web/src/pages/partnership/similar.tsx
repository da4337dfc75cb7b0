import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText, useTextLanguage } from '../../language/register-text';
import { CompareToggle } from '../../layout/tray';
import { Part } from '../../parts/part';
import { StatusName } from '../../parts/status';
import { useRegister } from '../../register/use-register';
import { SimilarQuery } from './partnership-query';

export function Similar({ id }: { id: string }) {
  const { texts, formats } = useLanguage();
  const languageOf = useTextLanguage();
  const answer = useRegister(SimilarQuery, { id });
  return (
    <Part
      answer={answer}
      of={({ partnership }) => partnership?.similar}
      about={texts.partnership.similarAbout}
      lines={4}
      nothing={<p className="subtle">{texts.partnership.noSimilar}</p>}
    >
      {(similar) =>
        similar.length ? (
          <ul className="plain-list similar">
            {similar.map((each) => (
              <li key={each.id} className="stack">
                <div>
                  <p className="small subtle">
                    <RegisterText>{each.municipality?.name}</RegisterText>
                  </p>
                  <h3 lang={languageOf(each.title)}>
                    <Link href={`/partnerskap/${encodeURIComponent(each.id)}`}>{each.title}</Link>
                  </h3>
                  <p className="small subtle">
                    <StatusName status={each.status} /> · {formats.period(each.period)}
                  </p>
                </div>
                <div>
                  <CompareToggle partnership={each} />
                </div>
              </li>
            ))}
          </ul>
        ) : (
          <p className="subtle">{texts.partnership.noSimilar}</p>
        )
      }
    </Part>
  );
}
