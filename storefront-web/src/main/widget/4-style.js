/**
 * Every line has its height before there is anything to show, so that nothing moves when it comes.
 * Shops set the variables, and style the parts.
 */
const STYLE = `
:host{display:block;position:relative;line-height:1.25rem;text-align:start}
:host([hidden]),[hidden]{display:none!important}
section{display:flow-root}
slot{display:block}
h2{margin:0 0 .5rem;padding-inline-end:6rem;font-size:1.25rem;line-height:2.5rem;height:2.5rem;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
ul{display:grid;gap:var(--kindred-gap,1rem);margin:-.25rem;padding:.25rem;list-style:none;grid-auto-flow:column;grid-auto-columns:var(--kindred-item-width,11rem);justify-content:start;overflow:auto hidden;scroll-snap-type:x proximity;scroll-padding:.25rem;scrollbar-width:none;overscroll-behavior-x:contain}
li{position:relative;scroll-snap-align:start;min-width:0}
[part=link]{display:block;color:inherit;text-decoration:none}
[part=link]:hover [part=name]{text-decoration:underline}
:focus-visible{outline:3px solid var(--kindred-accent,#0b57d0);outline-offset:1px;border-radius:var(--kindred-radius,.5rem)}
[part=frame]{display:block;aspect-ratio:1;border-radius:var(--kindred-radius,.5rem);background:var(--kindred-empty,#f1f1f1);overflow:hidden}
img{display:block;width:100%;height:100%;object-fit:contain}
[part=name],[part=reason]{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;overflow-wrap:anywhere;min-height:2.5rem}
[part=name]{margin-top:.5rem}
[part=reason]{font-size:.8125rem;color:var(--kindred-muted,#595959)}
[part=prices]{display:block;min-height:1.5rem;line-height:1.5rem;overflow:hidden;white-space:nowrap}
[part=price]{font-weight:600}
s{margin-inline-start:.5em;color:var(--kindred-muted,#595959)}
[aria-hidden] [part=name],[aria-hidden] [part=reason]{background:var(--kindred-empty,#f1f1f1);background-clip:content-box;padding-block:.25rem;min-height:2rem}
button{min-width:2.5rem;height:2.5rem;padding:0;border:1px solid currentColor;border-radius:50%;background:var(--kindred-button,#fff);color:var(--kindred-button-text,#1a1a1a);font:inherit;font-size:1.25rem;cursor:pointer}
[part=add]{position:absolute;top:.5rem;inset-inline-end:.5rem}
[part=buttons]{position:absolute;top:0;inset-inline-end:0;display:flex;gap:.5rem}
[part=status],[part=was]{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:host([layout=grid]) ul{grid-auto-flow:row;grid-template-columns:repeat(auto-fill,minmax(min(var(--kindred-item-width,11rem),100%),1fr));overflow:visible;justify-content:stretch}
:host([layout=list]) ul{grid-auto-flow:row;grid-auto-columns:auto;overflow:visible;justify-content:stretch}
:host([layout=list]) [part=link]{display:grid;grid-template-columns:7rem 1fr;column-gap:1rem;padding-inline-end:3rem}
:host([layout=list]) [part=frame]{grid-row:1/4;width:7rem}
:host([layout=list]) [part=name]{margin-top:0}
@media(prefers-reduced-motion:no-preference){ul{scroll-behavior:smooth}}
`;

let sheet;

/** As a constructed sheet, which a page's content security policy does not forbid. */
function addStyle(root) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    root.adoptedStyleSheets = [sheet];
  } catch (old) {
    root.append(make('style', '', STYLE));
  }
}
