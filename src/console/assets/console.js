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

  // On a narrow screen the ways to the screens are a row that scrolls.
  find('nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

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
  const list = () => find('.rows');
  let waiting = 0;
  const counted = () => {
    if (!news) return;
    news.hidden = waiting === 0;
    if (waiting === 0) return;
    const text = waiting > 999 ? '999+' : String(waiting);
    find('[data-count]').textContent = text;
    say(`${text} new`);
  };

  // Rows come as the page itself has them: the list is exchanged, all else stays where it is.
  const showNews = async () => {
    if (!news || news.hidden) return;
    const url = new URL(location.href);
    const isFirst = !url.searchParams.has('page');
    const answer = isFirst && list() ? await fetch(url).catch(() => null) : null;
    const fresh = answer?.ok
      ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.rows')
      : null;
    if (!fresh) {
      location.assign(news.href);
      return;
    }
    list().replaceWith(document.adoptNode(fresh));
    scrollTo(0, 0);
    say(`${find('[data-count]').textContent} new, shown`);
    waiting = 0;
    news.hidden = true;
  };
  news?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    showNews();
  });

  // The server is asked at once, then once a second at most, and once more for what came meanwhile: it has calls to answer.
  const QUIET_MS = 1000;
  const calmly = (ask) => {
    let isBusy = false;
    let isStale = false;
    return async () => {
      isStale = true;
      if (isBusy) return;
      isBusy = true;
      while (isStale) {
        isStale = false;
        await ask();
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      }
      isBusy = false;
    };
  };

  const meters = find('[data-meters]');
  const isList = body.dataset.screen === 'requests';
  // The server counts, for the filters are its own; how far the limits are comes with it.
  const refresh = calmly(async () => {
    const url = new URL(location.href);
    url.pathname = `/_mock/console/${encodeURIComponent(account)}/requests/news`;
    if (isList) url.searchParams.set('after', list()?.dataset.newest ?? '');
    const answer = await fetch(url).catch(() => null);
    if (!answer?.ok) return;
    const { count, limits } = await answer.json();
    if (isList) {
      waiting = count;
      counted();
    }
    for (const [i, share] of [limits.perMinute, limits.monthly, limits.concurrent].entries()) {
      const meter = meters.children[i];
      meter.querySelector('b').textContent = share.limit === 0 ? 'none' : share.remaining.toLocaleString('en-US');
      const percent =
        share.limit === 'unlimited' || share.limit === 0 ? 0 : Math.min(100, (share.used / share.limit) * 100);
      meter.querySelector('rect').setAttribute('width', percent.toFixed(1));
      meter.querySelector('svg').setAttribute('class', percent >= 80 ? 'bar hot' : 'bar');
    }
  });

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
  const PAUSED = 'affinity-mock:paused';
  const kept = (where, name) => {
    try {
      return window[where].getItem(name) === '1';
    } catch {
      return false;
    }
  };
  const keep = (where, name, value) => {
    try {
      window[where].setItem(name, value);
    } catch {
      // A browser that keeps nothing: it holds for this page.
    }
  };
  const isPaused = () => kept('sessionStorage', PAUSED);
  const toggle = find('[data-live]');
  const WORDS = {
    live: ['live', 'Live: what comes is told. Click to pause.'],
    paused: ['paused', 'Paused: what comes is not told. Click to go on.'],
    gone: ['server gone', 'The server does not answer; it is asked again and again.'],
    deleted: ['account gone', 'There is no account of this name any more: choose another.'],
    full: [
      'not live',
      'Four other pages are live already. This one is when it gets the focus and one of them is closed.',
    ],
  };
  const mark = (state) => {
    if (!toggle) return;
    toggle.hidden = false;
    toggle.dataset.live = state;
    [toggle.textContent, toggle.title] = WORDS[state];
  };
  let isAsking = false;
  const listen = async () => {
    if (!account || document.hidden || stream || isAsking || !window.EventSource) return;
    if (isPaused()) {
      mark('paused');
      return;
    }
    isAsking = true;
    const isFree = await hasPlace();
    isAsking = false;
    if (!isFree) {
      mark('full');
      return;
    }
    stream = new EventSource(`/_mock/console/${encodeURIComponent(account)}/live`);
    stream.onopen = () => {
      mark('live');
      if (isList) refresh();
    };
    stream.onerror = () => {
      if (stream.readyState !== EventSource.CLOSED) {
        mark('gone');
        return;
      }
      leave();
      mark('deleted');
    };
    stream.addEventListener('news', ({ data }) => {
      const { request = 0, delivery = 0 } = JSON.parse(data);
      if (request > 0) refresh();
      if (delivery === 0 || body.dataset.screen !== 'webhooks') return;
      waiting += delivery;
      counted();
    });
  };
  const leave = () => {
    stream?.close();
    stream = undefined;
    giveUpPlace();
  };
  // Whoever pauses it on one page has it paused on the next.
  toggle?.addEventListener('click', () => {
    keep('sessionStorage', PAUSED, isPaused() ? '0' : '1');
    if (isPaused()) {
      leave();
      mark('paused');
      return;
    }
    listen();
    refresh();
  });
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : listen()));
  addEventListener('focus', listen);
  addEventListener('pagehide', leave);
  listen();

  // Keys
  const KEEP = 'affinity-mock:no-keys';
  const off = find('[data-keys-off]');
  if (off) {
    off.checked = kept('localStorage', KEEP);
    off.addEventListener('change', () => keep('localStorage', KEEP, off.checked ? '1' : '0'));
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
