import '@fontsource-variable/inter/index.css';
import './style/designsystemet.css';
import './style/theme.css';
import './style/base.css';
import './style/parts.css';
import './style/terms.css';
import './style/print.css';

import { createRoot, hydrateRoot } from 'react-dom/client';

import { isEnglish, pageAt } from './addresses';
import { App } from './app';
import { sv } from './language/sv';
import { askEarly } from './pages/find/ask-early';
import { client } from './register/client';

const { pathname } = window.location;
const language = isEnglish(pathname) ? 'en' : 'sv';
if (pageAt(pathname) === 'find') askEarly(language);
const texts = language === 'en' ? (await import('./language/en')).en : sv;
document.documentElement.lang = language;

const place = document.getElementById('page');
if (!place) throw new Error('index.html has no element with the id "page".');
const drawnAt = place.dataset.drawnAt;
delete place.dataset.waiting;
const app = <App language={language} texts={texts} client={client} drawnAt={drawnAt} />;
if (drawnAt) hydrateRoot(place, app);
else createRoot(place).render(app);
