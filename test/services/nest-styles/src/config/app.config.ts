import { registerAs } from '@nestjs/config';

export default registerAs('app', () => ({ prefix: process.env.PREFIX || 'api', port: 3000 }));
