import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText, useTextLanguage } from '../../language/register-text';
import { addDays, daysBetween, today } from '../../language/today';
import { Part } from '../../parts/part';
import { useRegister } from '../../register/use-register';
import { EndsSoonQuery } from './found-queries';

const withinDays = 183;

/** Agreements whose term runs out within half a year, and those that may have been extended unseen. */
export function EndsSoon() {
  const { texts, formats } = useLanguage();
  const languageOf = useTextLanguage();
  const now = today();
  const until = addDays(now, withinDays);
  const answer = useRegister(EndsSoonQuery, {
    filter: { endsBetween: { from: now, to: until } },
    open: { status: ['EXTENSION_POSSIBLE'] },
  });
  return (
    <section className="ends-soon stack">
      <h2>{texts.endsSoon.name}</h2>
      <Part
        answer={answer}
        of={({ ending, open }) => ending && open && { ending, open }}
        about={texts.endsSoon.about}
        lines={3}
      >
        {({ ending, open }) => (
          <div className="stack">
            {ending.totalCount === 0 ? (
              <p className="subtle">{texts.endsSoon.none}</p>
            ) : (
              <ul className="plain-list stack">
                {ending.edges.map(({ node }) =>
                  node?.period?.to ? (
                    <li key={node.id}>
                      <Link
                        href={`/partnerskap/${encodeURIComponent(node.id)}`}
                        lang={languageOf(node.title)}
                      >
                        {node.title}
                      </Link>
                      <p className="small subtle">
                        {node.municipality && (
                          <>
                            <RegisterText>{node.municipality.name}</RegisterText> ·{' '}
                          </>
                        )}
                        {formats.shortDay(node.period.to)},{' '}
                        {texts.endsSoon.in(daysBetween(now, node.period.to))}
                      </p>
                    </li>
                  ) : null,
                )}
              </ul>
            )}
            {ending.totalCount > ending.edges.length && (
              <Link href={`/?slutar=${now}_${until}`}>{texts.endsSoon.all(ending.totalCount)}</Link>
            )}
            {open.totalCount > 0 && (
              <p className="small">
                <Link href="/?status=EXTENSION_POSSIBLE">{texts.endsSoon.open(open.totalCount)}</Link>
              </p>
            )}
          </div>
        )}
      </Part>
    </section>
  );
}
