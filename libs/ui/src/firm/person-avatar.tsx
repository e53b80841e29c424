import { givenName, shortName } from '../format/person-names';
import { useFormat } from '../format/use-format';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';
import { firmColors, type FirmMark } from './firm-colors';
import classes from './person-avatar.module.css';

/** A person with the firm whose colour they carry; null for the office. */
export interface PersonMark {
  readonly name: string;
  readonly title?: string;
  readonly firm?: FirmMark | null;
}

interface PersonAvatarProps {
  readonly person: PersonMark;
  /** 28 in lists and frames, 24 in text, 16 in the outline (one syllable). */
  readonly size?: 28 | 24 | 16;
  /** When the name stands beside it the avatar is decoration. */
  readonly decorative?: boolean;
}

/** Given name in the firm's colour; the office is slate. Name and firm on hover and for screen readers. */
export const PersonAvatar = ({ person, size = 24, decorative = false }: PersonAvatarProps) => {
  const t = useMessages(uiMessages);
  const format = useFormat();
  const label = `${person.name} · ${person.firm ? format.name(person.firm) : t('firm.office')}`;
  const role = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span className={classes.avatar} data-size={size} style={firmColors(person.firm ?? { colorSlot: 12 })} title={label} {...role}>
      {size === 16 ? shortName(person.name) : givenName(person.name)}
    </span>
  );
};

interface AvatarStackProps {
  readonly people: readonly (PersonMark & { readonly id: string })[];
  /** As many as are drawn before `+N`. */
  readonly max?: number;
  readonly size?: 28 | 24 | 16;
}

/** Up to five side by side without overlap, then `+N` with the other names. */
export const AvatarStack = ({ people, max = 5, size = 24 }: AvatarStackProps) => {
  const t = useMessages(uiMessages);
  const rest = people.slice(max);
  return (
    <span className={classes.stack}>
      {people.slice(0, max).map((person) => (
        <PersonAvatar key={person.id} person={person} size={size} />
      ))}
      {rest.length > 0 && (
        <span
          className={classes.avatar}
          data-size={size}
          data-more
          role="img"
          aria-label={`${t('people.more', { count: rest.length })}: ${rest.map((person) => person.name).join(', ')}`}
          title={rest.map((person) => person.name).join(', ')}
        >
          +{rest.length}
        </span>
      )}
    </span>
  );
};
