import './style-elements.js'; // before anything that makes one
import 'graphiql/setup-workers/vite';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { loadAhead } from './load-ahead.js';
import { watchScripts } from './upgrade-notice.js';

watchScripts();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
loadAhead();
