import type { MailCategory } from '@shoal/notifications-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('mail_preferences')
export class MailPreferenceEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') cooperativeId: string;
  /** Categories of which the person wants no mail. */
  @Column('text', { array: true, default: () => "'{}'" }) off: MailCategory[];
}
