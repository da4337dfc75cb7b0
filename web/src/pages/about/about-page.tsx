import { Link } from 'wouter';

import { englishPrefix } from '../../addresses';
import { useLanguage } from '../../language/language';
import { Page } from '../../layout/page';
import { Grade } from '../../parts/grade';
import { StatusName, type Status } from '../../parts/status';
import { Section } from '../partnership/section';
import { aboutTexts } from './about-texts';
import { Contact } from './contact';

export default function AboutPage() {
  const { language, texts: common } = useLanguage();
  const texts = aboutTexts[language];
  return (
    <Page title={texts.title} lead={<p>{texts.lead}</p>}>
      {([texts.is, texts.isNot] as const).map(({ name, items }, index) => (
        <Section key={name} id={index === 0 ? 'ar' : 'ar-inte'} name={name}>
          <div className="prose">
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        </Section>
      ))}
      <Section id="lasa" name={texts.reading.name}>
        <div className="prose">
          <h3>{texts.reading.status}</h3>
          <p>{texts.reading.statusText}</p>
          <dl className="facts">
            {(Object.entries(texts.reading.statuses) as [Status, string][]).map(([status, means]) => (
              <div className="facts-row" key={status} style={{ display: 'contents' }}>
                <dt>
                  <StatusName status={status} />
                </dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
          <h3>{texts.reading.precision}</h3>
          <p>{texts.reading.precisionText}</p>
          <h3>{texts.reading.missing}</h3>
          <p>{texts.reading.missingText}</p>
          <h3>{texts.reading.planned}</h3>
          <p>{texts.reading.plannedText}</p>
        </div>
      </Section>
      <Section id="betyg" name={texts.grades.name}>
        <div className="prose">
          <p>{texts.grades.text}</p>
          <ul className="plain-list">
            {(['A', 'B', 'C', 'D'] as const).map((grade) => (
              <li key={grade}>
                <Grade grade={grade} />
                <p className="subtle">{common.grade[grade].means}</p>
              </li>
            ))}
          </ul>
          <p>{texts.grades.ranking}</p>
        </div>
      </Section>
      <Section id="data" name={texts.data.name}>
        <div className="prose">
          <p>{texts.data.text}</p>
          <ul>
            <li>
              <Link href="/">{texts.data.items.find}</Link>
            </li>
            <li>
              <Link href="/landet">{texts.data.items.country}</Link>
            </li>
            <li>
              <a href={language === 'en' ? `${englishPrefix}/api` : '/api'}>{texts.data.items.api}</a>
            </li>
            <li>
              <a href="/schema.graphql" download>
                {texts.data.items.schema}
              </a>
            </li>
          </ul>
        </div>
      </Section>
      <Section id="fel" name={texts.errors.name}>
        <div className="prose">
          <p>{texts.errors.text}</p>
          <Contact />
          <p>
            <Link href="/om/tillganglighet">{texts.accessibilityLink}</Link>
          </p>
        </div>
      </Section>
    </Page>
  );
}
