import './upgrade-notice.css';

/** Says once that the page is of another version than the gateway, whose files have other names. */
const show = () => {
  if (document.querySelector('.upgrade-notice')) return;
  const notice = document.createElement('div');
  notice.className = 'upgrade-notice';
  notice.setAttribute('role', 'alert');
  const reload = document.createElement('button');
  reload.type = 'button';
  reload.textContent = 'Reload';
  reload.addEventListener('click', () => location.reload());
  notice.append('The gateway has been upgraded: reload this page.', reload);
  document.body.append(notice);
};

/** Tells of scripts that are gone: parts of the page, and those that its workers begin with. */
export const watchScripts = (): void => {
  addEventListener('vite:preloadError', show);
  const environment = window.MonacoEnvironment;
  const start = environment?.getWorker;
  if (!environment || !start) return;
  environment.getWorker = async (id, label) => {
    const worker = await start.call(environment, id, label);
    worker.addEventListener('error', (event) => {
      if (!(event instanceof ErrorEvent)) show(); // others are thrown by a script that is there
    });
    return worker;
  };
};
