// Before the first paint: the chosen brightness and language, so that nothing flashes. A file of its own for the strict CSP.
(function () {
  var root = document.documentElement;
  var choice = null;
  var language = null;
  try {
    choice = localStorage.getItem('mantine-color-scheme-value');
    language = localStorage.getItem('shoal.language');
  } catch {
    choice = null;
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  if (language === 'ko' || language === 'en') root.lang = language;
})();
