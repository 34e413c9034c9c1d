export { checkDocx } from './check-docx.ts';
export { ADVICE, type Finding, RULES, type Rule } from './finding.ts';
