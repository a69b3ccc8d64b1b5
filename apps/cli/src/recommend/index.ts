export { registerRecommend } from './recommend.command';
