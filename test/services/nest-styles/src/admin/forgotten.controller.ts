import { Controller, Get } from '@nestjs/common';

/** No module lists it. */
@Controller('forgotten')
export class ForgottenController {
  @Get()
  nothing() {
    return {};
  }
}
