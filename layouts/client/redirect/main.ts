/** Leads on to where a page has moved, to the same place in it. */
const { redirect } = document.documentElement.dataset;
if (redirect) location.replace(redirect + location.search + location.hash);
