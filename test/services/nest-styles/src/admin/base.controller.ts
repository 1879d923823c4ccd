import { Get } from '@nestjs/common';

export abstract class BaseController {
  @Get('live')
  live() {
    return true;
  }

  @Get('settings')
  settings() {
    return {};
  }
}
