/* Ranks what the search finds: titles without their marks, the clerk's pages before those of programmers. */
const khongDau = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("đ", "d");
const noiDat = [
  ["van-thu/", 8], ["loai/", 6], ["lenh/", 4], ["quy-tac", 3], ["lap-trinh/", 1], ["api/", -6],
];
var Scorer = {
  score: ([docname, title, anchor, descr, score, filename, kind]) => {
    const asked = khongDau(new URLSearchParams(window.location.search).get("q") || "").trim();
    const named = khongDau(title);
    if (asked && named === asked) score += 30;
    else if (asked && named.includes(asked)) score += 12;
    if (kind === "object" || kind === "index") score -= 25;
    const place = noiDat.find(([start]) => docname.startsWith(start));
    return score + (place ? place[1] : 0);
  },
  objNameMatch: 11, objPartialMatch: 6, objPrio: {0: 15, 1: 5, 2: -5}, objPrioDefault: 0,
  title: 15, partialTitle: 7, term: 5, partialTerm: 2,
};
