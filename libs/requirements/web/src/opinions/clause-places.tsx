import { TextLink, useMessages } from '@shoal/ui';
import { opinionsMessages } from './opinions.messages';

/** As many as are named before the rest is counted. */
const NAMED = 3;

interface ClausePlacesProps {
  readonly tenderId: string;
  readonly rfpId: string;
  readonly places: readonly { readonly block: number; readonly page?: number | null }[];
}

/** Where it stands in the RFP, one click away. */
export const ClausePlaces = ({ tenderId, rfpId, places }: ClausePlacesProps) => {
  const t = useMessages(opinionsMessages);
  return (
    <>
      {places.slice(0, NAMED).map(({ block, page }) => (
        <TextLink key={block} to="/tenders/$tenderId/requirements" params={{ tenderId }} search={{ rfp: rfpId, at: block, source: true }} size="sm">
          {page == null ? t('clauses.place') : t('clauses.page', { page })}
        </TextLink>
      ))}
      {places.length > NAMED && <span>{t('clauses.more', { count: places.length - NAMED })}</span>}
    </>
  );
};
