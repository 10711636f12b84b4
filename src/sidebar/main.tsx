/** Starts the page: what the server wrote into it is shown at once, and only then the sheets are read. */
import { render } from 'preact';
import type { SidebarStart } from '../app/sidebar-answers';
import { App } from './app';
import { SidebarContext } from './context';
import { Store } from './store';
import { Work } from './work';

/** The element is added behind the page, so it is there when all of the page has been read. */
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

function start(): void {
  const found = document.getElementById('start')?.textContent;
  const root = document.getElementById('app');
  if (root === null || found === undefined || found === null) throw new Error('The page is not complete.');
  const data = JSON.parse(found) as SidebarStart;
  document.documentElement.lang = data.language;
  const store = new Store(data);
  const work = new Work(store);
  const draw = (): void =>
    render(
      <SidebarContext.Provider value={{ state: store.state, work }}>
        <App />
      </SidebarContext.Provider>,
      root,
    );
  store.onChange(draw);
  draw();
  void work.readFirst();
}
