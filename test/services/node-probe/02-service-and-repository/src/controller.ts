import type { Request, Response } from 'express';
import { UserService } from './service.ts';

export class UserController {
  private readonly service = new UserService();

  create = async (req: Request, res: Response): Promise<void> => {
    res.json(await this.service.register(req.body.name, req.body.password));
  };

  show = async (req: Request, res: Response): Promise<void> => {
    res.json(await this.service.find(req.params.id));
  };
}
