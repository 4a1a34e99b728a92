// Characters that PDFs often have in place of others that look the same: the radicals of
// U+2E80 to U+2FDF. Unicode knows most of them; what it does not know, or knows only in the
// traditional form, stands here.
const kRadicals = /[\u2e80-\u2fdf]/g;

const kSimplified: Record<string, string> = {
  '⼾': '户', '⺟': '母', '⺠': '民', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门',
  '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟',
  '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟', '⺁': '厂', '⺈': '刀', '⺎': '兀', '⺒': '巳',
};

export const withoutRadicals = (text: string): string =>
  text.replace(kRadicals, (one) => kSimplified[one] ?? one.normalize('NFKC'));
