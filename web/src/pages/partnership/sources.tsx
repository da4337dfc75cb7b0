import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { sourceAnchor } from '../../parts/citation';
import type { Record } from './partnership-page';

/** Every document behind the page, and where to get it. */
export function Sources({ record }: { record: Record }) {
  const { texts, formats } = useLanguage();
  return (
    <ol className="plain-list sources">
      {record.sources.map(
        ({ id, title, note, publisher, publishedOn, url, requestFrom, sha256, checkedOn }) => (
          <li key={id} id={sourceAnchor(id)} tabIndex={-1}>
            <p>
              <strong>
                {texts.citation.source} {id}:
              </strong>{' '}
              {url ? (
                <a href={url} rel="noreferrer">
                  <RegisterText>{title ?? url}</RegisterText>
                </a>
              ) : (
                <RegisterText>{title ?? texts.facts.notStated}</RegisterText>
              )}
            </p>
            <p className="small subtle">
              <RegisterText>{publisher}</RegisterText>
              {publisher && ' · '}
              {publishedOn ? formats.day(publishedOn) : texts.sources.undated}
              {requestFrom && (
                <>
                  {' · '}
                  {texts.partnership.requestFrom} <RegisterText>{requestFrom}</RegisterText>
                </>
              )}
              {checkedOn && ` · ${texts.sources.read(formats.shortDay(checkedOn))}`}
            </p>
            {note && (
              <p className="small subtle">
                <RegisterText>{note}</RegisterText>
              </p>
            )}
            {sha256 && (
              <details className="disclosure small">
                <summary>{texts.sources.fingerprint}</summary>
                <code>{sha256}</code>
              </details>
            )}
          </li>
        ),
      )}
    </ol>
  );
}
