import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PlaceScenariosController } from './place-scenarios.controller';

/** Whom of a shortlist to fund under a budget; awards of it are written one by one. */
@ApiTags('scenarios')
@Controller('api/v1/shortlists/:shortlist/scenarios')
export class ShortlistScenariosController extends PlaceScenariosController {}
