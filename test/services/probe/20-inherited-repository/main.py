from fastapi import Depends, FastAPI

from repositories import AsyncTeamRepository, TeamRepository, get_async_teams, get_teams

app = FastAPI()


@app.get("/teams/{team_id}")
async def team(team_id: int, teams: TeamRepository = Depends(get_teams)) -> dict[str, str]:
    return {"name": teams.get(team_id).name}


@app.get("/squads/{team_id}")
async def squad(team_id: int, teams: AsyncTeamRepository = Depends(get_async_teams)) -> dict[str, str]:
    return {"name": (await teams.get(team_id)).name}
