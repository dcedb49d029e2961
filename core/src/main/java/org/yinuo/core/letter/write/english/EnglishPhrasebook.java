package org.yinuo.core.letter.write.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yinuo.core.commitment.*;
import org.yinuo.core.letter.write.LetterFrame;
import org.yinuo.core.letter.write.LetterLanguage;
import org.yinuo.core.letter.write.LetterPart;
import org.yinuo.core.letter.write.OwnWords;
import org.yinuo.core.letter.write.Phrasebook;
import org.yinuo.core.letter.write.TimesColumn;

/** The English letter. */
public final class EnglishPhrasebook implements Phrasebook {

    @Override
    public FrameWords frame(LetterFrame frame) {
        String title = frame.title() == null ? "Service Commitment Letter" : frame.title();
        String vendor = frame.vendor() == null ? "" : frame.vendor();
        List<String> opening = List.of("To: " + (frame.customer() == null ? "the customer" : frame.customer()),
                "For " + (frame.project() == null ? "this project" : "the project \"" + frame.project() + "\"")
                        + " we make the following commitments; this letter is part of the contract.");
        List<String> closing = List.of("These commitments take effect when the contract is sealed by both parties.");
        List<String> signature = List.of("Vendor (seal): " + vendor, "Authorised representative (signature):",
                "Date: " + (frame.date() == null ? "" : frame.date()));
        return new FrameWords(title, vendor.isEmpty() ? title : vendor + " · " + title, opening, closing, signature);
    }

    @Override
    public String heading(LetterPart part) {
        return switch (part) {
            case TERM -> "Term of service";
            case HOURS -> "Opening hours";
            case TIMES -> "Times";
            case TEAM -> "Team";
            case INSPECTION -> "Care of the equipment";
            case FOLLOW_UP -> "Contact";
            case TRAINING -> "Knowledge transfer";
            case PARTS -> "Parts";
            case CHARGES -> "Charges and returns";
            case UPGRADE -> "New versions";
            case PENALTY -> "Liability";
            case SECRECY -> "Secrecy";
            case OTHER -> "Other terms";
        };
    }

    @Override
    public String sectionNumber(int number) {
        return number + ". ";
    }

    @Override
    public String itemNumber(int number) {
        return "(" + number + ") ";
    }

    @Override
    public String tableLead() {
        return "Times by level, counted from the customer's report:";
    }

    @Override
    public String columnHead(TimesColumn column) {
        return switch (column) {
            case LEVEL -> "Level";
            case PHONE -> "Telephone response";
            case RESPONSE -> "Response";
            case ARRIVAL -> "Arrival on site";
            case RECOVERY -> "Service restored";
            case RESOLUTION -> "Fault resolved";
        };
    }

    @Override
    public String rowHead(Severity severity) {
        String level = EnglishAmounts.level(severity);
        return Character.toUpperCase(level.charAt(0)) + level.substring(1);
    }

    @Override
    public List<String> cells(Clause clause) {
        String within = " within " + EnglishAmounts.time(clause.terms());
        return List.of(switch (clause) {
            case ArrivalTime _ -> "on site" + within;
            case RecoveryTime _ -> "restored" + within;
            case ResolutionTime _ -> "resolved" + within;
            default -> "response" + within;
        });
    }

    @Override
    public List<String> sentences(Clause clause, List<Clause> all) {
        List<String> ways = new ArrayList<>(phrases(clause).stream().toList());
        String own = OwnWords.sentence(clause, LetterLanguage.EN);
        if (own != null) {
            ways.add(own);
        }
        return ways;
    }

    private static List<String> phrases(Clause clause) {
        Terms terms = clause.terms();
        return switch (clause) {
            case ResponseTime time -> EnglishTimes.response(time);
            case ArrivalTime time -> EnglishTimes.within(time.terms(), "our engineer arrives on site");
            case ResolutionTime time -> EnglishTimes.resolution(time);
            case RecoveryTime time -> EnglishTimes.recovery(time);
            case ReportDeadline time when time.terms().limit().value() == null && !time.terms().is(Mark.BLANK) ->
                    List.of(EnglishDuties.say(terms, "after each repair we submit a written fault report"));
            case ReportDeadline time -> EnglishTimes.within(time.terms(), "we submit a written fault report");
            case ComplaintResponse time -> EnglishTimes.within(time.terms(), "we answer any complaint");
            case TemporaryFix fix -> EnglishTimes.loaner(fix);
            case DeliveryTime time -> EnglishTimes.within(time.terms(), "we deliver");
            case Escalation step -> EnglishTimes.escalation(step);
            case WarrantyTerm term -> EnglishDuties.warranty(term);
            case SupportHours hours -> EnglishDuties.hours(hours);
            case Training training -> EnglishDuties.training(training);
            case Upgrade upgrade -> EnglishDuties.upgrade(upgrade);
            case SpareParts parts -> EnglishDuties.parts(parts);
            case Penalty penalty -> EnglishDuties.penalty(penalty);
            case Staffing people -> EnglishDuties.staffing(people);
            case InspectionFrequency visits -> EnglishRounds.inspection(visits);
            case FollowupFrequency calls -> EnglishRounds.followUp(calls);
            case ReportFrequency _ -> EnglishRounds.report(terms);
            case DrillFrequency _ -> EnglishRounds.rounds(terms, "we hold an emergency drill", "emergency drill");
            case WarrantyStart start -> List.of(EnglishDuties.say(terms, "the warranty starts on the date of " + event(start)),
                    EnglishDuties.say(terms, "the warranty starts on " + event(start)));
            case LifetimeService _ -> List.of(EnglishDuties.say(terms, "we provide lifetime service"), EnglishDuties.say(terms, "we provide lifetime technical support"));
            case OnsiteStandby _ -> List.of(EnglishDuties.say(terms, "engineers stand by on site during major events"));
            case Availability _ -> List.of(EnglishDuties.say(terms, "availability: at least " + EnglishAmounts.plain(terms.limit().value()) + "%"));
            case QualityTarget _ -> List.of(EnglishDuties.say(terms, "customer satisfaction is at least " + EnglishAmounts.plain(terms.limit().value()) + "%"));
            case Coverage _ -> List.of(EnglishDuties.say(terms, "faults of the product are repaired free of charge in the warranty period"));
            case PostWarranty service -> EnglishCharges.postWarranty(service);
            case Fee fee -> EnglishCharges.fee(fee);
            case ReturnRefund right -> EnglishCharges.returns(right);
            case LiabilityCap _ -> List.of(EnglishDuties.say(terms, "our liability is limited to " + EnglishAmounts.plain(terms.limit().value()) + "% of the contract price"));
            case Confidentiality _ -> List.of(EnglishDuties.say(terms, "we keep the customer's data confidential"
                    + (terms.limit().value() == null ? "" : " for " + EnglishAmounts.time(terms))));
            case Exclusion _ when terms.condition() != null -> List.of(EnglishAmounts.sentence(
                    "damage because of " + EnglishAmounts.bare(terms.condition()) + " is not covered by the warranty"));
            case Exclusion _ -> List.of(EnglishDuties.say(terms, "damage by misuse or unauthorised repair is not covered by the warranty"));
        };
    }

    private static String event(WarrantyStart start) {
        String event = start.terms().fromEvent();
        return event == null ? "acceptance" : EnglishAmounts.bare(event).replaceFirst("(?i)^(?:(?:starts|begins) on |from )?(?:the )?(?:date|day) of ", "");
    }
}
