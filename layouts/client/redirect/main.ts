/** Goes to the new address of a page, keeping the anchor. */
const { redirect } = document.documentElement.dataset;
if (redirect) location.replace(redirect + location.search + location.hash);
