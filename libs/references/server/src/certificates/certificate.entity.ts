import type { Certificate } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The id is that of the evidence. */
@Entity('certificates')
export class CertificateEntity implements Certificate {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
  @Column('uuid') kindId: string;
  @Column('text', { default: '' }) number: string;
  @Column('text', { default: '' }) scope: string;
  @Column('text', { default: '' }) issuer: string;
  @Column('date') issuedOn: string;
  @Column('date', { nullable: true }) expiresOn: string | null;
}
