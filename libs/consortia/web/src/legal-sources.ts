/** English names of the rules that the server cites in Korean; the Korean text is the official one. */
const ENGLISH: readonly (readonly [korean: string, english: string])[] = [
  ['(계약예규) 공동계약운용요령', 'Joint Contract Operating Guidelines'],
  ['공동수급표준협정서(공동이행방식)', 'Standard Agreement (joint performance)'],
  ['공동수급표준협정서(분담이행방식)', 'Standard Agreement (divided performance)'],
];

/** `(계약예규) 공동계약운용요령 제9조제5항` → `Joint Contract Operating Guidelines, Art. 9(5)`; anything else as it is. */
export const englishSource = (source: string): string => {
  const rule = ENGLISH.find(([korean]) => source.startsWith(korean));
  const place = /제(\d+)조(?:제(\d+)항)?$/.exec(source);
  if (!rule || !place) return source;
  return `${rule[1]}, Art. ${place[1]}${place[2] ? `(${place[2]})` : ''}`;
};
