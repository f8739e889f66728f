"use strict";
const letters = { ø: "o", æ: "a", œ: "o", đ: "d", ł: "l", ð: "d", þ: "t", ı: "i" };
const most = 8;
const weights = { title: 4, written: 5, asked: 2, text: 1.5 };
const weakened = new Map();
function fold(text) {
const plain = text
.toLowerCase()
.replace(/[øæœđłðþı]/g, (letter) => letters[letter])
.normalize("NFKD")
.replace(/[\p{Mn}\p{Cf}]/gu, "")
.replace(/(\D)\1{2,}/gu, "$1$1");
return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
function fits(typed, words, slips) {
let best = 0;
for (const word of words) {
if (word === typed) return 1;
if (word.startsWith(typed)) best = Math.max(best, 0.9);
else if (inflected(typed, word)) best = Math.max(best, 0.6);
else if (alike(typed, word) || alike(weak(typed), weak(word))) best = Math.max(best, 0.5);
else if (slips && slipped(typed, word)) best = Math.max(best, 0.5);
else if (begun(typed, word)) best = Math.max(best, 0.4);
else if (word.length > 4 && typed.endsWith(word)) best = Math.max(best, 0.3);
}
return best;
}
function weak(word) {
if (document.documentElement.lang !== "fi") return word;
if (!weakened.has(word)) weakened.set(word, weaken(word));
return weakened.get(word);
}
function weaken(word) {
return word.replace(/([nlr])[td]/g, "$1").replace(/mp/g, "m").replace(/nk/g, "ng").replace(/nen$/, "se")
.replace(/d/g, "t").replace(/v/g, "p").replace(/(.)\1/g, "$1");
}
function inflected(typed, word) {
return word.length > 3 && typed.startsWith(word) && typed.length - word.length < 5;
}
function alike(one, other, share = 0.7) {
const [short, long] = one.length < other.length ? [one, other] : [other, one];
const least = Math.max(4, Math.ceil(share * short.length));
return long.length - short.length <= Math.min(5, short.length) && short.slice(0, least) === long.slice(0, least);
}
function begun(typed, word) {
return (word.length > 3 && typed.startsWith(word)) || (typed.length > 4 && word.endsWith(typed));
}
function slipped(typed, word) {
let same = 0;
while (same < typed.length && typed[same] === word[same]) same += 1;
if (!same || Math.min(typed.length, word.length) < 5) return false;
const [rest, right] = [typed.slice(same), word.slice(same)];
const [wrong, left] = [rest.slice(1), right.slice(1)];
const swapped = rest.length > 1 ? rest[1] + rest[0] + rest.slice(2) : rest;
return [[wrong, left], [rest, left], [wrong, right], [swapped, right]].some(([one, other]) => {
return other.startsWith(one) || (other.length > 2 && one.startsWith(other) && one.length - other.length < 5);
});
}
function score(typed, topic, slips) {
return Math.max(...Object.entries(weights).map(([part, weight]) => weight * fits(typed, topic[part], slips)));
}
function scores(word, topics) {
const known = topics.some((topic) => Object.keys(weights).some((part) => fits(word, topic[part]) >= 0.9));
return topics.map((topic) => (word.length > 1 ? score(word, topic, !known) : 0));
}
function found(typed, topics) {
const totals = new Map();
const words = [...new Set(fold(typed))];
const [helping, others] = [topics.filter((topic) => topic.isHelp), topics.filter((topic) => !topic.isHelp)];
for (const word of words) {
const each = scores(word, others);
const hits = each.filter(Boolean).length;
const rare = hits ? Math.log2(others.length / hits) : 0;
each.forEach((one, i) => one * rare && totals.set(others[i], (totals.get(others[i]) ?? 0) + one * rare));
}
for (const [topic, total] of totals) {
if (words.length > 2 && words.every((word) => topic.title.includes(word))) totals.set(topic, 2 * total);
}
const best = Math.max(0, ...totals.values());
const hits = [...totals.entries()]
.filter(([, total]) => total >= best * 0.45)
.sort(([, a], [, b]) => b - a)
.map(([topic]) => topic);
return [...helping.filter((topic) => words.some((word) => calls(word, topic))), ...hits].slice(0, most);
}
function calls(typed, topic) {
return topic.written.some((word) => {
const least = Math.min(word.length, typed.length);
if (word === typed || (word.length > 5 && inflected(typed, word))) return true;
if (least > 4 && word.startsWith(typed) && typed.length > 0.6 * word.length) return true;
return (least > 6 && alike(typed, word, 0.75)) || (word.length > 6 && word.length - typed.length < 2 && slipped(typed, word));
});
}
function topicsOf(page) {
const help = [...page.querySelectorAll("section.crisis > h2[id]")].map((title) => {
return { ...topicOf(title.id, title, ""), isHelp: true };
});
const topics = [...page.querySelectorAll("article[id]")].map((article) => {
const title = article.querySelector("h3");
const answer = [...article.querySelectorAll(":scope > div")];
const text = answer.map((part) => part.textContent).join(" ");
return topicOf(article.id, title, text);
});
return [...topics, ...help];
}
function topicOf(id, title, text) {
const name = title.textContent;
return { id, name, lang: title.lang, title: fold(name), written: [], asked: [], text: fold(text) };
}
async function hinted(address) {
const hints = await fetch(address).then((got) => (got.ok ? got.json() : {})).catch(() => ({}));
return (id) => (hints[id] ?? ["", ""]).map((words) => words.split(" ").filter(Boolean));
}
function begin(search) {
const [input, count, list] = ["words", "count", "found"].map((name) => document.getElementById(`Search-${name}`));
const topics = topicsOf(document);
function show() {
const typed = input.value.trim();
const hits = typed ? found(typed, topics) : [];
list.textContent = "";
list.append(...hits.map(entryOf));
const told = hits.length ? search.dataset.found.replace("{count}", hits.length) : search.dataset.none;
count.textContent = typed ? told : "";
}
async function learn() {
input.removeEventListener("focus", learn);
const hints = await hinted(search.dataset.words);
for (const topic of topics) [topic.written, topic.asked] = hints(topic.id);
show();
}
input.addEventListener("keydown", (event) => {
if (event.key === "Enter") list.querySelector("a")?.click();
});
input.addEventListener("input", show);
input.addEventListener("focus", learn);
search.hidden = false;
}
function entryOf(topic) {
const link = Object.assign(document.createElement("a"), { href: `#${topic.id}`, textContent: topic.name });
if (topic.lang) link.lang = topic.lang;
const item = document.createElement("li");
item.append(link);
return item;
}
begin(document.getElementById("Search"));
