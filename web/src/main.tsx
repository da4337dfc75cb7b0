import '@fontsource-variable/inter/index.css';
import '@digdir/designsystemet-css';
import '@digdir/designsystemet-css/theme.css';
import './style/theme.css';
import './style/base.css';
import './style/parts.css';
import './style/terms.css';

import { createRoot } from 'react-dom/client';

import { isEnglish } from './addresses';
import { App } from './app';
import { sv } from './language/sv';

const english = isEnglish(window.location.pathname);
const texts = english ? (await import('./language/en')).en : sv;
document.documentElement.lang = english ? 'en' : 'sv';

const place = document.getElementById('page');
if (!place) throw new Error('index.html has no element with the id "page".');
createRoot(place).render(<App language={english ? 'en' : 'sv'} texts={texts} />);
