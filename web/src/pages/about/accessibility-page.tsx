import { useLanguage } from '../../language/language';
import { Page } from '../../layout/page';
import { Contact } from './contact';
import { statement } from './statement';
import { aboutTexts } from './about-texts';

/** The statement's eleven parts, out of its configuration. */
export default function AccessibilityPage() {
  const { language, formats } = useLanguage();
  const texts = aboutTexts[language].accessibility;
  return (
    <Page title={texts.title} lead={<p>{texts.lead}</p>}>
      <div className="prose">
        <h2>{texts.body}</h2>
        <p>{statement.body ?? texts.notFilledIn}</p>
        <h2>{texts.service}</h2>
        <p>{statement.service[language]}</p>
        <h2>{texts.conformity}</h2>
        <p>{texts.conformities[statement.conformity]}</p>
        <h2>{texts.deficiencies}</h2>
        {statement.deficiencies.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <ul>
            {statement.deficiencies.map(({ what, why, instead }) => (
              <li key={what.sv}>
                <strong>{what[language]}.</strong> {why[language]} {instead?.[language]}
              </li>
            ))}
          </ul>
        )}
        <h2>{texts.disproportionate}</h2>
        {statement.disproportionate.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <ul>
            {statement.disproportionate.map(({ what, why }) => (
              <li key={what.sv}>
                <strong>{what[language]}.</strong> {why[language]}
              </li>
            ))}
          </ul>
        )}
        <h2>{texts.notCovered}</h2>
        {statement.notCovered.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <ul>
            {statement.notCovered.map((text) => (
              <li key={text.sv}>{text[language]}</li>
            ))}
          </ul>
        )}
        <h2>{texts.method}</h2>
        <p>{statement.method[language]}</p>
        <h2>{texts.assessedOn}</h2>
        <p>{formats.day(statement.assessedOn)}</p>
        <h2>{texts.updatedOn}</h2>
        <p>{formats.day(statement.updatedOn)}</p>
        <h2>{texts.contact}</h2>
        <p>{texts.contactText}</p>
        <Contact />
        <h2>{texts.complaint}</h2>
        <p>
          {texts.complaintText} <a href={statement.complaintUrl}>{statement.complaintUrl}</a>
        </p>
      </div>
    </Page>
  );
}
