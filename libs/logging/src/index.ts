export { APP_LOG, AppLog } from './app-log';
