import { tabs } from 'virtual:tabs';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import type { TabsState } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import { Beside } from './beside.js';
import { createFetcher } from './fetcher.js';
import { defaultHeaders } from './headers.js';
import { KeptHeaders } from './kept-headers.js';
import { readingOperation } from './operation.js';
import { copyText } from './panes/copy-text.js';
import { createObserver } from './panes/observer.js';
import { Panes } from './panes/panes.js';
import { prefixOfPage, withPrefix } from './prefix.js';
import { hintingAtSchema } from './schema-hint.js';
import { storage } from './storage.js';
import { SystemTheme } from './system-theme.js';
import './style.css';

const observer = createObserver();
/** GraphQL is where the page itself is, below whatever prefix. */
const fetcher = readingOperation(
  observer.observe(hintingAtSchema(createFetcher(location.pathname))),
);
const plugins = [HISTORY_PLUGIN, explorerPlugin()];
const prefix = prefixOfPage();
const defaultTabs = tabs.map(({ query, variables }) => ({
  query: withPrefix(query, prefix),
  variables,
  headers: defaultHeaders,
}));

const tellTab = ({ tabs, activeTabIndex }: TabsState) => {
  const shown = tabs[activeTabIndex];
  if (shown) observer.showTab(shown.id);
};

export const App = () => (
  <GraphiQL
    fetcher={fetcher}
    plugins={plugins}
    defaultTabs={defaultTabs}
    defaultHeaders={defaultHeaders}
    shouldPersistHeaders={false}
    storage={storage}
    onTabChange={tellTab}
    onCopyQuery={copyText} // GraphiQL's own way is not there by HTTP
  >
    <KeptHeaders />
    <SystemTheme />
    <GraphiQL.Footer>
      <Beside label="Calls and events">
        <Panes observer={observer} />
      </Beside>
    </GraphiQL.Footer>
  </GraphiQL>
);
