// Before the first paint: the reader's choice of light or dark, else the system's.
const Theme = {
  choice() {
    try { return localStorage.getItem("banzuke-theme"); } catch { return null; }
  },
  isDark() {
    return (Theme.choice() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  },
  apply() {
    document.documentElement.dataset.theme = Theme.isDark() ? "dark" : "light";
  },
  toggle() {
    try { localStorage.setItem("banzuke-theme", Theme.isDark() ? "light" : "dark"); } catch { /* not kept, then */ }
    Theme.apply();
  },
};
Theme.apply();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", Theme.apply);
