export { ResetPasswordPage } from './session/reset-password.page';
export { AccountPage } from './account/account.page';
export { CooperativePage } from './cooperative/cooperative.page';
export { FirmPage } from './firm/firm.page';
export { AcceptInvitationPage } from './session/accept-invitation.page';
export { SetUpPage } from './session/set-up.page';
export { SignInPage } from './session/sign-in.page';
