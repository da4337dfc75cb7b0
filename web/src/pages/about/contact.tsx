import { useLanguage } from '../../language/language';
import { site } from '../../site';
import { aboutTexts } from './about-texts';

/** Where to write, or that nobody has filled it in. */
export function Contact() {
  const { language } = useLanguage();
  const { contactEmail, contactUrl } = site;
  if (!contactEmail && !contactUrl) return <p className="note">{aboutTexts[language].contactNotFilledIn}</p>;
  return (
    <p>
      {contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>}
      {contactEmail && contactUrl && ' · '}
      {contactUrl && <a href={contactUrl}>{contactUrl}</a>}
    </p>
  );
}
