/** How the id of a paper is written: the name of its template's folder, by which `matter.papers` chooses it. */
export const paperIdForm = /^[a-z][a-z0-9-]{0,63}$/;
