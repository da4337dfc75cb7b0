import { lazy, Suspense } from 'react';

import { useLanguage } from '../../language/language';
import { useDrawn } from '../../layout/drawn';
import { Page } from '../../layout/page';
import { Skeleton } from '../../parts/part';

const Console = lazy(() => import('./console'));

export default function ApiPage() {
  const { texts } = useLanguage();
  const drawn = useDrawn();
  return (
    <Page title={texts.api.title} lead={<p>{texts.api.lead}</p>}>
      <p>
        <a href="/schema.graphql" download>
          {texts.api.schema}
        </a>
      </p>
      <p>
        <code>{drawn ? '/graphql' : `${window.location.origin}/graphql`}</code>
      </p>
      <Suspense
        fallback={
          <div style={{ minHeight: '80vh' }}>
            <Skeleton lines={14} about={texts.api.about} />
          </div>
        }
      >
        <Console />
      </Suspense>
    </Page>
  );
}
