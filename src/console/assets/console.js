/** Makes the pages live and quick: every one of them works without it. */
(() => {
  const { body } = document;
  document.documentElement.classList.add('scripted');
  const account = body.dataset.account;
  const find = (selector) => document.querySelector(selector);
  const live = find('#live');
  const say = (text) => {
    if (live) live.textContent = text;
  };

  // Forms that send themselves when a choice is made.
  for (const form of document.querySelectorAll('form[data-auto]')) {
    form.addEventListener('change', (event) => {
      if (event.target.type !== 'search') form.requestSubmit();
    });
  }

  for (const summary of document.querySelectorAll('[data-copy]')) {
    summary.addEventListener('click', async (event) => {
      if (!navigator.clipboard) return;
      event.preventDefault();
      const label = summary.textContent;
      try {
        await navigator.clipboard.writeText(summary.dataset.copy);
        summary.textContent = 'Copied';
        say('Copied');
        setTimeout(() => {
          summary.textContent = label;
        }, 1500);
      } catch {
        summary.parentElement.open = !summary.parentElement.open;
      }
    });
  }

  // One question at a time, with the focus in it; Escape closes it.
  for (const confirm of document.querySelectorAll('.confirm')) {
    confirm.addEventListener('toggle', () => {
      if (confirm.open) confirm.querySelector('button')?.focus();
    });
    confirm.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !confirm.open) return;
      event.stopPropagation();
      confirm.open = false;
      confirm.querySelector('summary').focus();
    });
  }

  // The clock in the header goes on while the account's does.
  const clock = find('.top [data-clock]');
  if (clock?.dataset.clock === 'real') {
    const start = Date.parse(clock.dateTime) - Date.now();
    const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    setInterval(() => {
      if (document.hidden) return;
      const now = new Date(Date.now() + start);
      const date = `${days[now.getUTCDay()]} ${now.getUTCDate()} ${months[now.getUTCMonth()]} ${now.getUTCFullYear()}`;
      clock.textContent = `${date}, ${now.toISOString().slice(11, 19)}`;
    }, 1000);
  }

  // What is new is counted, and shown when it is asked for: nothing moves under somebody who reads.
  const news = find('[data-news]');
  let waiting = 0;
  const showNews = () => {
    if (news && !news.hidden) location.assign(news.href);
  };
  const counted = () => {
    if (!news || waiting === 0) return;
    const text = waiting > 999 ? '999+' : String(waiting);
    find('[data-count]').textContent = text;
    news.hidden = false;
    say(`${text} new`);
  };

  const wanted = (request) => {
    const query = new URLSearchParams(location.search);
    const status = query.get('status');
    const text = request.status === null ? 'cut' : String(request.status);
    if (status && (status.endsWith('xx') ? text[0] !== status[0] : text !== status)) return false;
    if (query.get('method') && query.get('method') !== request.method) return false;
    if (query.get('persona') && query.get('persona') !== (request.persona ?? '–')) return false;
    if (query.get('refused') && text < '400') return false;
    if (query.get('warned') && request.warnings?.length === 0) return false;
    if (query.get('unknown') && request.operationId !== null) return false;
    const part = query.get('q')?.toLowerCase();
    return (
      !part || [request.path, request.operationId ?? '', request.id].some((one) => one.toLowerCase().includes(part))
    );
  };

  const meters = find('[data-meters]');
  let asked = false;
  const refreshMeters = async () => {
    if (asked || !meters) return;
    asked = true;
    const answer = await fetch(`/_mock/limits?account=${encodeURIComponent(account)}&persona=${body.dataset.as}`).catch(
      () => null,
    );
    asked = false;
    if (!answer?.ok) return;
    const limits = await answer.json();
    for (const [i, share] of [limits.perMinute, limits.monthly, limits.concurrent].entries()) {
      const meter = meters.children[i];
      meter.querySelector('b').textContent = share.remaining.toLocaleString('en-US');
      const percent =
        share.limit === 'unlimited' ? 0 : share.limit === 0 ? 100 : Math.min(100, (share.used / share.limit) * 100);
      meter.querySelector('rect').setAttribute('width', percent.toFixed(1));
      meter.querySelector('svg').setAttribute('class', percent >= 80 ? 'bar hot' : 'bar');
    }
  };

  // One stream a page, let go of while the page is hidden, and four a browser: it gives a host six connections, and pages need some.
  const PLACES = 4;
  let stream;
  let giveUpPlace = () => {};
  const placeNamed = (name) =>
    new Promise((resolve) => {
      navigator.locks
        .request(name, { ifAvailable: true }, (lock) => {
          resolve(Boolean(lock));
          return lock
            ? new Promise((release) => {
                giveUpPlace = release;
              })
            : undefined;
        })
        .catch(() => resolve(false));
    });
  const hasPlace = async () => {
    if (!navigator.locks) return true;
    for (let i = 0; i < PLACES; i++) if (await placeNamed(`affinity-mock-stream-${i}`)) return true;
    return false;
  };
  let isAsking = false;
  const listen = async () => {
    if (!account || document.hidden || stream || isAsking || !window.EventSource) return;
    isAsking = true;
    const isFree = await hasPlace();
    isAsking = false;
    if (!isFree) return;
    stream = new EventSource(`/_mock/events?account=${encodeURIComponent(account)}`);
    const mark = find('[data-live]');
    stream.onopen = () => {
      if (mark) mark.hidden = false;
    };
    stream.onerror = () => {
      if (mark) mark.hidden = true;
    };
    stream.addEventListener('request', ({ data }) => {
      const told = JSON.parse(data);
      if (body.dataset.screen === 'requests') waiting += [told].flat().filter(wanted).length;
      counted();
      refreshMeters();
    });
    stream.addEventListener('limits', refreshMeters);
    stream.addEventListener('delivery', ({ data }) => {
      if (body.dataset.screen !== 'webhooks') return;
      waiting += [JSON.parse(data)].flat().length;
      counted();
    });
  };
  const leave = () => {
    stream?.close();
    stream = undefined;
    giveUpPlace();
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : listen()));
  addEventListener('focus', listen);
  addEventListener('pagehide', leave);
  listen();

  // Keys
  const KEEP = 'affinity-mock:no-keys';
  const off = find('[data-keys-off]');
  const stored = () => {
    try {
      return localStorage.getItem(KEEP) === '1';
    } catch {
      return false;
    }
  };
  if (off) {
    off.checked = stored();
    off.addEventListener('change', () => {
      try {
        localStorage.setItem(KEEP, off.checked ? '1' : '0');
      } catch {
        // A browser that keeps nothing: it holds for this page.
      }
    });
  }
  const rows = () => [...document.querySelectorAll('a[data-row]')];
  const move = (by) => {
    const all = rows();
    if (all.length === 0) return;
    const at = all.indexOf(document.activeElement);
    const chosen = all.findIndex((row) => row.closest('.chosen'));
    const from = at >= 0 ? at : chosen;
    all[Math.max(0, Math.min(all.length - 1, from < 0 ? 0 : from + by))].focus();
  };
  let afterG = false;
  const ACTIONS = {
    '/': () => (find('[data-search]') ?? find('input[type="search"]'))?.focus(),
    j: () => move(1),
    k: () => move(-1),
    '.': showNews,
    '?': () => find('#keys')?.showModal(),
  };
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Escape') {
      if (target.matches('input, textarea, select')) target.blur();
      else if (!find('dialog[open]')) find('[data-back]')?.click();
      return;
    }
    if (target.matches('input, textarea, select, [contenteditable]') || find('dialog[open]')) return;
    if (off?.checked) return;
    if (afterG) {
      afterG = false;
      const link = find(`nav a[data-key="${CSS.escape(key)}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    if (key === 'g') {
      afterG = true;
      setTimeout(() => {
        afterG = false;
      }, 1500);
      return;
    }
    const action = ACTIONS[key];
    if (!action) return;
    event.preventDefault();
    action();
  });
})();
