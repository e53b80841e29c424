export { ImportNoticePage } from './import-notice.page';
export { TenderFormPage } from './tender-form.page';
export { TenderPage } from './tender.page';
export { TendersPage } from './tender-list.page';
