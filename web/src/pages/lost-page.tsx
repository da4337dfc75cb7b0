import { Link } from 'wouter';

import { useLanguage } from '../language/language';
import { Page } from '../layout/page';

/** An address that leads nowhere, with a way on. */
export default function LostPage({ what }: { what?: string }) {
  const { texts } = useLanguage();
  return (
    <Page title={texts.lost.title} lead={<p>{what ?? texts.lost.text}</p>}>
      <ul>
        <li>
          <Link href="/">{texts.lost.toFind}</Link>
        </li>
        <li>
          <Link href="/landet">{texts.lost.toCountry}</Link>
        </li>
        <li>
          <Link href="/om#fel">{texts.lost.report}</Link>
        </li>
      </ul>
    </Page>
  );
}
