import { Module } from '@nestjs/common';
import { FirmsModule } from '@shoal/firms-server';
import { NotificationsModule } from '@shoal/notifications-server';
import { TendersModule } from '@shoal/tenders-server';
import { BidAccess } from './bid-access';
import { BidFactsLoader, BidsLoader } from './bid-facts.loader';
import { BidOpened } from './bid-opened';
import { BidsRepository } from './bids.repository';
import { BidsResolver } from './bids.resolver';
import { BidsService } from './bids.service';
import { BidConsortiumResolver, ConsortiumProblemResolver, ConsortiumResolver, ParticipationResolver } from './consortium.resolver';
import { ConsortiumService } from './consortium.service';
import { LeaveBids } from './departure/leave-bids';
import { RunningBidsRepository } from './departure/running-bids.repository';
import { RunningBidsResolver } from './departure/running-bids.resolver';
import { RunningBidsService } from './departure/running-bids.service';
import { OpenBidService } from './open-bid.service';

const RESOLVERS = [BidsResolver, BidConsortiumResolver, ConsortiumResolver, ParticipationResolver, ConsortiumProblemResolver, RunningBidsResolver];

@Module({
  imports: [FirmsModule, NotificationsModule, TendersModule],
  providers: [BidsRepository, BidAccess, BidOpened, OpenBidService, BidsService, ConsortiumService, BidFactsLoader, BidsLoader, LeaveBids, RunningBidsRepository, RunningBidsService, ...RESOLVERS],
  exports: [BidsRepository, BidOpened, BidFactsLoader, BidsLoader],
})
export class ConsortiaModule {}
